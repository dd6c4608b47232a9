package com.example.shop;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.widget.FrameLayout;

public class AdView extends FrameLayout {
    public AdView(Context context, AttributeSet attributes) {
        super(context, attributes);
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}

package com.example.shop;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.widget.TextView;

public class BadgeView extends TextView {
    public BadgeView(Context context, AttributeSet attributes) {
        super(context, attributes);
        setText(Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID)); // expect: pre-consent-collection
    }

    @Override
    public boolean performClick() {
        setText(Settings.Secure.getString(getContext().getContentResolver(), Settings.Secure.ANDROID_ID));
        return super.performClick();
    }
}

package com.example.shop;

import android.content.Context;
import android.provider.Settings;
import android.webkit.JavascriptInterface;

public class Bridge {
    private final Context context;

    Bridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public String id() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}

package com.example.shop;

import android.app.Application;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.provider.Settings;

public class ShopApp extends Application {
    private static final String KEY = Settings.Secure.ANDROID_ID;

    @Override
    public void onCreate() {
        super.onCreate();
        // Settings.Secure.getString(getContentResolver(), KEY)
        String mode = Settings.Secure.getString(getContentResolver(), "bluetooth_name_shown");
        ClipboardManager clipboard = (ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE);
        clipboard.setPrimaryClip(ClipData.newPlainText("label", "text"));
    }
}

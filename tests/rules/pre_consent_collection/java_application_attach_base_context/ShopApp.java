package com.example.shop;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;

public class ShopApp extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        String id = Settings.Secure.getString(base.getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
    }

    @Override
    public void onTerminate() {
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        super.onTerminate();
    }
}

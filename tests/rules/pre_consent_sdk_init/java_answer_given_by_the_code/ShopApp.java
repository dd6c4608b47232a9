package com.example.shop;

import android.app.Application;
import android.content.SharedPreferences;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    private static final String AGREED = "agreed";

    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences store = getSharedPreferences("policy", MODE_PRIVATE);
        if (!store.contains(AGREED)) {
            store.edit().putBoolean(AGREED, true).apply();
        }
        if (store.getBoolean(AGREED, false)) {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null); // expect: pre-consent-sdk-init
        }
    }
}

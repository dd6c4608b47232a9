package com.example.shop;

import android.app.Application;
import android.content.SharedPreferences;
import cn.jpush.android.api.JPushInterface;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getBoolean("agreed", false)) {
            store.edit().putBoolean("agreed", false).apply();
        }
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false);
        try {
            Class<?> client = Class.forName("com.baidu.location.LocationClient");
            client.getDeclaredMethod("setAgreePrivacy", boolean.class).invoke(null, agreed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    public static ShopApp instance;
    private boolean asked;

    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        asked = getSharedPreferences("shop", MODE_PRIVATE).getBoolean("asked", false);
    }

    public boolean hasAsked() {
        return asked;
    }

    public void setAsked() {
        asked = true;
        getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("asked", true).apply();
    }
}

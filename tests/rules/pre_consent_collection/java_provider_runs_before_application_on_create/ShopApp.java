package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    static boolean ready;

    @Override
    public void onCreate() {
        super.onCreate();
        ready = true;
    }
}

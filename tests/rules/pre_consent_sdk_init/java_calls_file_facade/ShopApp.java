package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() { // step 1
        super.onCreate();
        StartersKt.startPush(this); // step 2
    }
}

package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Starter.startPush(this);
        Starter.Companion.startReports(this);
        Counter.INSTANCE.start(this);
    }
}

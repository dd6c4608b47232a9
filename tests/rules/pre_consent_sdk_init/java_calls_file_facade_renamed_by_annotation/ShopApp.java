package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Sdks.startPush(this);
        if (Sdks.getReports(this)) Sdks.startReports(this);
    }
}

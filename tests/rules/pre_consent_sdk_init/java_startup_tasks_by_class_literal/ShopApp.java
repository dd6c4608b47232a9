package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean granted = getSharedPreferences("shop", 0).getBoolean("granted", false);
        new Tasks(granted).run(this, PushTask.class).run(this, ReportsTask.class);
    }
}

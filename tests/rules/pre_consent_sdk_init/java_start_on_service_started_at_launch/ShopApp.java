package com.example.shop;

import android.app.Application;
import android.content.Intent;

public class ShopApp extends Application {
    @Override
    public void onCreate() { // step 1
        super.onCreate();
        startService(new Intent(this, ReportService.class)); // step 2
    }
}

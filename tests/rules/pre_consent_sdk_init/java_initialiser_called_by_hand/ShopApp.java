package com.example.shop;

import android.app.Application;
import androidx.startup.AppInitializer;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AppInitializer.getInstance(this).initializeComponent(CrashInitializer.class);
    }
}

package com.example.shop;

import android.app.Application;
import android.content.Intent;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        startActivity(new Intent(this, PolicyActivity.class));
    }
}

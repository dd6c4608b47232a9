package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        DaggerShopComponent.create().reporter().begin(this);
    }
}

package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Sdks.init(this);
        Sdks.init(this, getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false));
        Sdks.init(this, "store");
    }
}

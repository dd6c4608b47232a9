package com.example.shop;

import android.app.Application;
import cn.jiguang.api.utils.JCollectionAuth;
import cn.jpush.android.api.JPushInterface;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        JCollectionAuth.setAuth(this, false);
        JPushInterface.init(this);
    }
}

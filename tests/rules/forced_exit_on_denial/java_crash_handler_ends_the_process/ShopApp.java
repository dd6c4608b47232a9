package com.example.shop;

import android.app.Application;

public class ShopApp extends Application implements Thread.UncaughtExceptionHandler {
    @Override
    public void onCreate() {
        super.onCreate();
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        android.os.Process.killProcess(android.os.Process.myPid());
        System.exit(1);
    }
}

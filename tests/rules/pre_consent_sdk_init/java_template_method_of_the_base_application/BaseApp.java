package com.example.shop;

import android.app.Application;

public abstract class BaseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        startLibraries();
    }

    protected abstract void startLibraries();
}

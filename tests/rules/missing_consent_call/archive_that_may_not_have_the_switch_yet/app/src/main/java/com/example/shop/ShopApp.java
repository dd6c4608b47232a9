package com.example.shop;

import android.app.Application;
import com.baidu.mapapi.SDKInitializer;

public class ShopApp extends Application {
    void showMap() {
        SDKInitializer.initialize(this);
    }
}

package com.example.shop;

import android.app.Application;
import com.analysys.AnalysysAgent; // expect: sdk-known-violation "2025-04-22"

public class ShopApp extends Application {
    void track(String event) {
        AnalysysAgent.track(this, event);
    }
}

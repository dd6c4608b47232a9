package com.example.shop;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        // expect: unused-allow "no pre-consent-sdk-init here"
        super.onCreate(); // sdklint:allow pre-consent-sdk-init - the start was moved away
    }
}

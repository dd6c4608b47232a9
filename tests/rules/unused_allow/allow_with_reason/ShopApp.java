package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        // sdklint:allow pre-consent-sdk-init - built for a closed test group that signed on paper
        CrashReport.initCrashReport(this, "id", false);
    }
}

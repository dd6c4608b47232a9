package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean isPrivacyReady = false;
        JPushInterface.init(this); // expect: pre-consent-sdk-init
        boolean isReportsReady = false;
        if (isReportsReady) CrashReport.initCrashReport(this, "id", false);
    }
}

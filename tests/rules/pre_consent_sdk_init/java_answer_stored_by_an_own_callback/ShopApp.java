package com.example.shop;

import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends BaseApp {
    @Override
    public void onCreate() {
        super.onCreate();
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    @Override
    void afterAnswer() {
        CrashReport.initCrashReport(this, "id", false);
    }
}

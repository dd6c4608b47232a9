package com.example.shop;

import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends BaseApp {
    @Override
    protected void startLibraries() {
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
    }
}

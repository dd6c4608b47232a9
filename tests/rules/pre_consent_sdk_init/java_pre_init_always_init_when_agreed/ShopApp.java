package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        UMConfigure.preInit(this, "key", "x");
        if (getSharedPreferences("shop", 0).getBoolean("agreed", false)) startAll();
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
    }

    void startAll() {
        UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
    }
}

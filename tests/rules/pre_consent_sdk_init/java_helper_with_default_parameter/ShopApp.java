package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Stored.flag(this, Stored.AGREED, false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
        if (Stored.flag(this, Stored.STATISTICS, true)) {
            UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null); // expect: pre-consent-sdk-init
        }
    }
}

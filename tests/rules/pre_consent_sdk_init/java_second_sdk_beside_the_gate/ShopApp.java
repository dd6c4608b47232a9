package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("stored", MODE_PRIVATE).getBoolean("agreed", false);
        if (agreed) {
            UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null);
        }
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
    }
}

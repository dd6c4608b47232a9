package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        start(getSharedPreferences("policy", MODE_PRIVATE).getBoolean("agreed", false), false);
    }

    private void start(boolean agreed, boolean crashReports) {
        if (agreed) {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
        }
        if (agreed || !crashReports) {
            CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        }
    }
}

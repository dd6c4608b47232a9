package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.tencent.mmkv.MMKV;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        startSdks();
    }

    public void startSdks() {
        if (!MMKV.defaultMMKV().decodeBool("privacy_agreed", false)) {
            return;
        }
        CrashReport.initCrashReport(this, "id", false);
    }
}

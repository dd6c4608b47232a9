package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    private static final boolean ASK = BuildConfig.DEBUG;

    @Override
    public void onCreate() {
        super.onCreate();
        if (BuildConfig.DEBUG) {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
        }
        if (ASK) return;
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        if ("debug".equals(BuildConfig.BUILD_TYPE)) JPushInterface.init(this);
    }
}

package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (!getPackageName().equals(Application.getProcessName())) return;
        JPushInterface.init(this); // expect: pre-consent-sdk-init
        if (getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
    }
}

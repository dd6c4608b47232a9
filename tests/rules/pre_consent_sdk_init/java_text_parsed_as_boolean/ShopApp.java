package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    private boolean stored(String key, String otherwise) {
        return Boolean.parseBoolean(getSharedPreferences("shop", 0).getString(key, otherwise));
    }

    @Override
    public void onCreate() {
        super.onCreate();
        if (stored("reports", null)) CrashReport.initCrashReport(this, "id", false);
        if (stored("push", String.valueOf(true))) JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

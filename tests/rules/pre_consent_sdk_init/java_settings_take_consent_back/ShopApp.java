package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    static final String AGREED = "agreed";

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("shop", 0).getBoolean(AGREED, false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
        if (!getSharedPreferences("shop", 0).getBoolean("withdrawn", false)) {
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        }
    }

    void put(boolean agreed) {
        getSharedPreferences("shop", 0).edit().putBoolean(AGREED, agreed).apply();
    }
}

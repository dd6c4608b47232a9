package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean isShowPrivacy = getSharedPreferences("shop", 0).getBoolean("isShowPrivacy", false);
        if (isShowPrivacy) CrashReport.initCrashReport(this, "id", false);
        if (!isShowPrivacy) JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

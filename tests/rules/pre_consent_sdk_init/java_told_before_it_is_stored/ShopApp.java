package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    private Runnable whenAgreed;

    @Override
    public void onCreate() {
        super.onCreate();
        whenAgreed = () -> CrashReport.initCrashReport(this, "id", false);
        Runnable whenOpened = () -> JPushInterface.init(this); // expect: pre-consent-sdk-init
        whenOpened.run();
    }

    void tell() {
        whenAgreed.run();
    }
}

package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Choices choices = new Choices(this);
        if (choices.getReports()) CrashReport.initCrashReport(this, "id", false);
        if (choices.isPushed()) JPushInterface.init(this); // expect: pre-consent-sdk-init
        choices.setReports(true);
        if (Choices.last) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
    }
}

package com.example.shop;

import android.app.Application;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String state = getSharedPreferences("shop", 0).getString("state", "");
        if ("1".equals(state)) CrashReport.initCrashReport(this, "id", false);
        if (state.equals("1")) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
        if (!"0".equals(state)) JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

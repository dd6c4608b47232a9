package com.example.shop;

import android.app.Application;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    static final String AGREED = "com.example.shop.AGREED";

    private final BroadcastReceiver whenAgreed = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            if (intent.getBooleanExtra("agreed", false)) {
                CrashReport.initCrashReport(context, "id", false);
            }
        }
    };

    @Override
    public void onCreate() {
        super.onCreate();
        registerReceiver(whenAgreed, new IntentFilter(AGREED));
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

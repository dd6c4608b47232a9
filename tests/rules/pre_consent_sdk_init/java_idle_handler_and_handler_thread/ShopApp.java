package com.example.shop;

import android.app.Application;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Looper.myQueue().addIdleHandler(() -> {
            CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
            return false;
        });
        HandlerThread thread = new HandlerThread("start");
        thread.start();
        new Handler(thread.getLooper()).post(() -> UMConfigure.init(this, "key", "store", 1, null)); // expect: pre-consent-sdk-init
    }
}

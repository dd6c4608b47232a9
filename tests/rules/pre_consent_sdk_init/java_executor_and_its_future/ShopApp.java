package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ShopApp extends Application {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @Override
    public void onCreate() {
        super.onCreate();
        executor.execute(new Start());
        executor.submit(() -> {
            UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
            return null;
        });
    }

    private class Start implements Runnable {
        @Override
        public void run() {
            CrashReport.initCrashReport(ShopApp.this, "id", false); // expect: pre-consent-sdk-init
        }
    }
}

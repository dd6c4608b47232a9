package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false);
        android.util.Log.d("shop", "agreed " + agreed);
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        if (agreed || true) {
            UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
        }
        if (agreed && false) {
            UMConfigure.init(this, "key", "store", 1, null);
        }
    }
}

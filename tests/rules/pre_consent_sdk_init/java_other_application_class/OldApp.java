package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;

/** Left from the last version; no manifest names it. */
public class OldApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        CrashReport.initCrashReport(this, "id", false);
    }
}

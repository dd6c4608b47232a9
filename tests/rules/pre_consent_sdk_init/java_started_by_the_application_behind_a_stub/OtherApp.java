package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;

public class OtherApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        CrashReport.initCrashReport(this, "id", false);
    }
}

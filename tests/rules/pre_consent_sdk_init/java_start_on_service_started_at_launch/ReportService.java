package com.example.shop;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import com.tencent.bugly.crashreport.CrashReport;

public class ReportService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}

package com.example.shop;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class StartedService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        UMConfigure.init(this, "key", "store", 1, null);
        return null;
    }
}

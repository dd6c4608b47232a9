package com.example.shop;

import android.app.IntentService;
import android.content.Intent;
import com.tencent.bugly.crashreport.CrashReport;

public class StartService extends IntentService {
    public StartService() {
        super("start");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        CrashReport.initCrashReport(getApplicationContext(), "id", false); // expect: pre-consent-sdk-init
    }
}

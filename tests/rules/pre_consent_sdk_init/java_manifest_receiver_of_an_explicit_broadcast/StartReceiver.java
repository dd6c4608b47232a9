package com.example.shop;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.tencent.bugly.crashreport.CrashReport;

public class StartReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        CrashReport.initCrashReport(context.getApplicationContext(), "id", false); // expect: pre-consent-sdk-init
    }
}

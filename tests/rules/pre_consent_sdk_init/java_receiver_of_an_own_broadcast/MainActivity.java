package com.example.shop;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    private final BroadcastReceiver agreed = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            CrashReport.initCrashReport(context, "id", false);
        }
    };
    private final BroadcastReceiver started = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            UMConfigure.init(context, "key", "store", 1, null); // expect: pre-consent-sdk-init
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        registerReceiver(agreed, new IntentFilter("com.example.shop.AGREED"));
        registerReceiver(started, new IntentFilter("com.example.shop.STARTED"));
        sendBroadcast(new Intent("com.example.shop.STARTED"));
        findViewById(R.id.agree).setOnClickListener(view -> sendBroadcast(new Intent("com.example.shop.AGREED")));
    }
}

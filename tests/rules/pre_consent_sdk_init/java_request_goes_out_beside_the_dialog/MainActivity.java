package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            new AlertDialog.Builder(this).setPositiveButton("Agree", (dialog, which) -> start()).show();
            JPushInterface.init(this); // expect: pre-consent-sdk-init
            return;
        }
        start();
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
    }

    private void start() {
        CrashReport.initCrashReport(this, "id", false);
    }
}

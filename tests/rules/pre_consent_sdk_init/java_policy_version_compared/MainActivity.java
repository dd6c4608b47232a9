package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    private static final long POLICY_VERSION = 20240101L;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getLong("policy", -1) < POLICY_VERSION) {
            JPushInterface.init(this); // expect: pre-consent-sdk-init
            new AlertDialog.Builder(this)
                    .setPositiveButton("Agree", (dialog, which) -> {
                        store.edit().putLong("policy", POLICY_VERSION).apply();
                        start();
                    })
                    .show();
        } else {
            start();
        }
    }

    private void start() {
        CrashReport.initCrashReport(this, "id", false);
    }
}

package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            start();
        } else {
            ask();
        }
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setPositiveButton("Agree", (dialog, which) -> agree())
                .setNegativeButton("Refuse", (dialog, which) -> askAgain())
                .show();
    }

    private void askAgain() {
        new AlertDialog.Builder(this)
                .setMessage("Without your consent the app can't go on")
                .setPositiveButton("Agree after all", (dialog, which) -> agree())
                .setNegativeButton("Leave", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        getSharedPreferences("shop", 0).edit().putBoolean("agreed", true).apply();
        start();
    }

    private void start() {
        CrashReport.initCrashReport(this, "id", false);
    }
}

package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getBoolean("first", true)) {
            ask(store);
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        } else if (store.getBoolean("agreed", false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
    }

    private void ask(SharedPreferences store) {
        new AlertDialog.Builder(this)
                .setPositiveButton("Agree", (dialog, which) -> store.edit().putBoolean("first", false).putBoolean("agreed", true).apply())
                .setNegativeButton("Refuse", (dialog, which) -> store.edit().putBoolean("first", false).apply())
                .show();
    }
}

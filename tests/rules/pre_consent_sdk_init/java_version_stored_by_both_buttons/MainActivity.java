package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    private static final int VERSION = 12;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getInt("version", 0) < VERSION) {
            new AlertDialog.Builder(this)
                    .setPositiveButton("Agree", (dialog, which) ->
                            store.edit().putInt("version", VERSION).putBoolean("agreed", true).apply())
                    .setNegativeButton("Refuse", (dialog, which) ->
                            store.edit().putInt("version", VERSION).apply())
                    .show();
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        } else if (store.getBoolean("agreed", false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
    }
}

package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getBoolean("first_run", true)) {
            new AlertDialog.Builder(this)
                    .setPositiveButton("Agree", (dialog, which) -> {
                        store.edit().putBoolean("first_run", false).apply();
                        CrashReport.initCrashReport(this, "id", false);
                    })
                    .show();
            CrashReport.initCrashReport(this, "id", true); // expect: pre-consent-sdk-init
        } else {
            CrashReport.initCrashReport(this, "id", false);
        }
    }
}

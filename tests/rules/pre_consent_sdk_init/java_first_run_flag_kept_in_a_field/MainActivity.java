package com.example.shop;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import androidx.appcompat.app.AlertDialog;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    private boolean first;
    private SharedPreferences preferences;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        preferences = getSharedPreferences("shop", MODE_PRIVATE);
        first = preferences.getBoolean("first", true);
        if (first) {
            showPolicy();
            return;
        }
        start();
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (!first) {
            CrashReport.initCrashReport(this, "id", false);
        }
    }

    private void showPolicy() {
        new AlertDialog.Builder(this)
                .setPositiveButton(R.string.agree, (dialog, which) -> {
                    first = false;
                    preferences.edit().putBoolean("first", false).apply();
                    start();
                })
                .show();
    }

    private void start() {
        UMConfigure.init(this, "key", "store", 1, null);
    }
}

package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("stored", MODE_PRIVATE).getBoolean("show_policy", true)) {
            setContentView(R.layout.policy);
            findViewById(R.id.agree).setOnClickListener(view -> {
                getSharedPreferences("stored", MODE_PRIVATE).edit().putBoolean("show_policy", false).apply();
                begin();
            });
        } else {
            begin();
        }
    }

    private void begin() {
        CrashReport.initCrashReport(getApplicationContext(), "id", false);
    }
}

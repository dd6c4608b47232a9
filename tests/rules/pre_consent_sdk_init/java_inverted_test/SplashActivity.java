package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean agreed = getSharedPreferences("stored", MODE_PRIVATE).getBoolean("agreed", false);
        if (!agreed) {
            CrashReport.initCrashReport(getApplicationContext(), "id", false); // expect: pre-consent-sdk-init
        }
    }
}

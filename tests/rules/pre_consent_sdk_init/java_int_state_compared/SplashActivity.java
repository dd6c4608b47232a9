package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;

public class SplashActivity extends Activity {
    private static final int UNKNOWN = 0;
    private static final int ACCEPTED = 2;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int answer = getSharedPreferences("stored", MODE_PRIVATE).getInt("answer", UNKNOWN);
        switch (answer) {
            case ACCEPTED:
                CrashReport.initCrashReport(getApplicationContext(), "id", false);
                break;
            default:
                new PolicyDialog(this).show();
        }
    }
}

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
        new AlertDialog.Builder(this)
                .setCancelable(true)
                .setPositiveButton("Agree", (dialog, which) -> CrashReport.initCrashReport(this, "id", false))
                .show();
        goOn();
    }

    private void goOn() {
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}

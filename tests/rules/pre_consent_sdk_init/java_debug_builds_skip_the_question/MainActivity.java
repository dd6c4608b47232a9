package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    private static final boolean TRIAL = true;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (BuildConfig.DEBUG) {
            CrashReport.initCrashReport(this, "id", false);
            return;
        }
        if (TRIAL || getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        }
    }
}

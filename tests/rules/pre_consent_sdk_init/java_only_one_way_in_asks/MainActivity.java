package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (BuildConfig.WORLD) {
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        } else if (getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            CrashReport.initCrashReport(this, "id", false);
        }
    }
}

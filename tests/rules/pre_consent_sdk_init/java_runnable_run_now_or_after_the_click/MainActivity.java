package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Gate gate = new Gate(this);
        gate.afterConsent(() -> CrashReport.initCrashReport(this, "id", false));
        gate.now(() -> JPushInterface.init(this)); // expect: pre-consent-sdk-init
    }
}

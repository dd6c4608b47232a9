package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean given = Consent.given(this);
        boolean online = getIntent().getBooleanExtra("online", true);
        if (online && given) {
            CrashReport.initCrashReport(this, "id", false);
        }
        if (online || given) {
            UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
        }
    }
}

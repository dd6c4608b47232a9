package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    private Thread waiting;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        waiting = new Thread(() -> CrashReport.initCrashReport(this, "id", false));
        new Thread(this::begin).start();
        findViewById(R.id.agree).setOnClickListener(view -> waiting.start());
    }

    private void begin() {
        UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
    }
}

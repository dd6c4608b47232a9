package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;
import java.util.Timer;
import java.util.TimerTask;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                CrashReport.initCrashReport(MainActivity.this, "id", false); // expect: pre-consent-sdk-init
            }
        }, 1000);
        TimerTask spare = new TimerTask() {
            @Override
            public void run() {
                UMConfigure.init(MainActivity.this, "key", "store", 1, null);
            }
        };
    }
}

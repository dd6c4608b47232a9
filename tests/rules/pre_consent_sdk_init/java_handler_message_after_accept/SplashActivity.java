package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class SplashActivity extends Activity {
    private static final int START = 1;
    private static final int SHOW = 2;

    private final Handler handler = new Handler(Looper.getMainLooper()) {
        @Override
        public void handleMessage(Message message) {
            if (message.what == START) {
                CrashReport.initCrashReport(getApplicationContext(), "id", false);
            } else {
                UMConfigure.init(SplashActivity.this, "key", "x", 1, null); // expect: pre-consent-sdk-init
            }
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.splash);
        findViewById(R.id.agree).setOnClickListener(view -> handler.sendEmptyMessage(START));
        handler.sendEmptyMessageDelayed(SHOW, 500);
    }
}

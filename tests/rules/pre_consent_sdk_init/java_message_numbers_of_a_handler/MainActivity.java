package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.provider.Settings;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    private static final int AGREED = 1;
    private static final int SHOWN = 2;
    private static final int LOADED = 3;

    private final Handler handler = new Handler(Looper.getMainLooper(), message -> {
        switch (message.what) {
            case AGREED:
                CrashReport.initCrashReport(this, "id", false);
                break;
            case SHOWN:
                UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
                break;
            case LOADED:
                String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
                break;
        }
        return true;
    });

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.agree).setOnClickListener(view -> handler.obtainMessage(AGREED).sendToTarget());
        handler.sendMessage(Message.obtain(handler, SHOWN));
        Message loaded = new Message();
        loaded.what = LOADED;
        handler.sendMessageDelayed(loaded, 100);
    }
}

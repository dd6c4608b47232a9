package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    enum Answer { NONE, YES, NO }

    private Answer answer = Answer.NONE;

    @Override
    public void onCreate() {
        super.onCreate();
        switch (answer) {
            case YES:
                UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null);
                break;
            case NONE:
                CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
                break;
            default:
                break;
        }
    }
}

package com.example.shop;

import android.content.Context;
import androidx.lifecycle.Lifecycle;
import androidx.lifecycle.LifecycleObserver;
import androidx.lifecycle.OnLifecycleEvent;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class Statistics implements LifecycleObserver {
    private final Context context;

    Statistics(Context context) {
        this.context = context;
    }

    @OnLifecycleEvent(Lifecycle.Event.ON_RESUME)
    public void begin() {
        CrashReport.initCrashReport(context, "id", false); // expect: pre-consent-sdk-init
    }

    @OnLifecycleEvent(Lifecycle.Event.ON_STOP)
    public void end() {
        UMConfigure.init(context, "key", "store", 1, null);
    }
}

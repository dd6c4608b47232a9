package com.example.shop;

import android.app.Application;
import android.content.Context;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    sealed interface Task permits Start, Pair {}

    record Start(Context context, boolean agreed) implements Task {}

    record Pair(Task first, Task second) implements Task {}

    @Override
    public void onCreate() {
        super.onCreate();
        Task task = new Start(this, false);
        if (task instanceof Start(Context context, boolean agreed) && !agreed) {
            JPushInterface.init(context); // expect: pre-consent-sdk-init
        }
        if (task instanceof Start(Context context, boolean agreed) && agreed) {
            CrashReport.initCrashReport(context, "id", false);
        }
        switch (new Pair(task, task)) {
            case Pair(Start(var context, var yes), Task other) when !yes ->
                    UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null); // expect: pre-consent-sdk-init
            case Pair(Task a, Task b) -> CrashReport.initCrashReport(this, "id", false);
        }
    }
}

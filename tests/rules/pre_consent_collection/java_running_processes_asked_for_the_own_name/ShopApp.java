package com.example.shop;

import android.app.ActivityManager;
import android.app.Application;
import android.os.Process;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getPackageName().equals(ownProcess())) {
            CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        }
    }

    private String ownProcess() {
        int pid = Process.myPid();
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo process : manager.getRunningAppProcesses()) {
            if (process.pid == pid) {
                return process.processName;
            }
        }
        return null;
    }
}

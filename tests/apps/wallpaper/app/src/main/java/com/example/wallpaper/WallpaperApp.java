package com.example.wallpaper;

import android.app.Application;
import com.example.wallpaper.util.Prefs;
import com.example.wallpaper.util.Sdks;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class WallpaperApp extends Application {
    private static WallpaperApp instance;

    public static WallpaperApp get() {
        return instance;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        Prefs.open(this);
        UMConfigure.preInit(this, Sdks.UMENG_KEY, Sdks.CHANNEL);
        CrashReport.initCrashReport(getApplicationContext(), Sdks.BUGLY_ID, false);
        if (Prefs.isAgreed()) {
            Sdks.startStatistics(this);
        }
    }
}

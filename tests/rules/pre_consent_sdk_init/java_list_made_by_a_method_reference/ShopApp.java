package com.example.shop;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
import java.util.List;
import java.util.Optional;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        List<String> names = Optional.of("store").map(List::of).get();
        for (String name : names) {
            CrashReport.initCrashReport(this, name, false); // expect: pre-consent-sdk-init
        }
    }
}

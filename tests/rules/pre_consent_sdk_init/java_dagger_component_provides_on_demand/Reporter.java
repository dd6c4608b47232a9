package com.example.shop;

import android.content.Context;
import com.tencent.bugly.crashreport.CrashReport;
import javax.inject.Inject;

public class Reporter {
    @Inject
    public Reporter() {}

    void begin(Context context) {
        CrashReport.initCrashReport(context, "id", false); // expect: pre-consent-sdk-init
    }
}

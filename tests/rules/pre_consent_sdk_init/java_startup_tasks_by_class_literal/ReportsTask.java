package com.example.shop;

import android.content.Context;
import com.tencent.bugly.crashreport.CrashReport;

public class ReportsTask extends Task {
    @Override
    public boolean needsAnswer() {
        return true;
    }

    @Override
    public void run(Context context) {
        CrashReport.initCrashReport(context, "id", false);
    }
}

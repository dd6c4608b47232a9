package com.example.shop;

import android.app.job.JobParameters;
import android.app.job.JobService;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class SyncJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        UMConfigure.init(this, "key", "store", 1, null);
        return false;
    }
}

package com.example.shop;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        JobInfo job = new JobInfo.Builder(1, new ComponentName(this, SyncJob.class)).setPeriodic(900000).build();
        getSystemService(JobScheduler.class).schedule(job);
    }
}

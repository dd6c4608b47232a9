package com.example.shop

import android.content.Context
import androidx.work.Worker
import androidx.work.WorkerParameters
import com.tencent.bugly.crashreport.CrashReport

class SpareWorker(context: Context, parameters: WorkerParameters) : Worker(context, parameters) {
    override fun doWork(): Result {
        CrashReport.initCrashReport(applicationContext, "id", false)
        return Result.success()
    }
}

package com.example.shop

import android.content.Context
import androidx.work.CoroutineWorker
import androidx.work.WorkerParameters
import com.tencent.bugly.crashreport.CrashReport

class StartWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    override suspend fun doWork(): Result {
        CrashReport.initCrashReport(applicationContext, "id", false) // expect: pre-consent-sdk-init
        return Result.success()
    }
}

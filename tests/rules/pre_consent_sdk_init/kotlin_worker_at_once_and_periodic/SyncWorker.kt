package com.example.shop

import android.content.Context
import androidx.work.Worker
import androidx.work.WorkerParameters
import com.umeng.commonsdk.UMConfigure

class SyncWorker(context: Context, parameters: WorkerParameters) : Worker(context, parameters) {
    override fun doWork(): Result {
        UMConfigure.init(applicationContext, "key", "store", 1, null) // expect: pre-consent-sdk-init
        return Result.success()
    }
}

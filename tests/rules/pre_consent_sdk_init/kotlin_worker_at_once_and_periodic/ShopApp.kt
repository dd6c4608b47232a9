package com.example.shop

import android.app.Application
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.PeriodicWorkRequestBuilder
import androidx.work.WorkManager
import java.util.concurrent.TimeUnit

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val manager = WorkManager.getInstance(this)
        manager.enqueue(OneTimeWorkRequestBuilder<StartWorker>().build())
        manager.enqueue(PeriodicWorkRequestBuilder<SyncWorker>(1, TimeUnit.HOURS).build())
    }
}

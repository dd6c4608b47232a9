package com.example.shop

import android.app.Service
import android.content.Intent
import android.os.IBinder
import com.tencent.bugly.crashreport.CrashReport

class StartService : Service() {
    override fun onCreate() {
        super.onCreate()
        CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
    }

    override fun onBind(intent: Intent): IBinder? = null
}

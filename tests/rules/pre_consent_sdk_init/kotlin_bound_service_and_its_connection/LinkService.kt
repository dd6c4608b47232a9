package com.example.shop

import android.app.Service
import android.content.Intent
import android.os.Binder
import android.os.IBinder
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class LinkService : Service() {
    override fun onBind(intent: Intent): IBinder {
        UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
        return Binder()
    }

    override fun onUnbind(intent: Intent): Boolean {
        CrashReport.initCrashReport(this, "id", false)
        return super.onUnbind(intent)
    }
}

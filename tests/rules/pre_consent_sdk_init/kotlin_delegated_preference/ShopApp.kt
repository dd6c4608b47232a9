package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    private val agreed by Stored("agreed", false)
    private val crashReports by Stored("crash_reports", true)

    override fun onCreate() {
        super.onCreate()
        app = this
        if (agreed) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        if (crashReports) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
    }

    companion object {
        lateinit var app: ShopApp
    }
}

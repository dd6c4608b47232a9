package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

private const val AGREED = true
private const val WITH_STATISTICS = false

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (AGREED) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        if (WITH_STATISTICS) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

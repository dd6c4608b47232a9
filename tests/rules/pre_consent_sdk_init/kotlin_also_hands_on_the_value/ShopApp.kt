package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val push = true.also { if (it) JPushInterface.init(this) } // expect: pre-consent-sdk-init
        val reports = (!push).also(::note)
        if (reports) CrashReport.initCrashReport(this, "id", false)
    }

    private fun note(reports: Boolean) {
        if (reports) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

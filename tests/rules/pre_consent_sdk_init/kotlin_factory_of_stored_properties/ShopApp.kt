package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    private val reports by stored("reports", false)
    private val push by stored("push", true)
    private val channel by storedText("channel", "none")

    override fun onCreate() {
        super.onCreate()
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (channel != "none") UMConfigure.init(this, "key", channel, UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

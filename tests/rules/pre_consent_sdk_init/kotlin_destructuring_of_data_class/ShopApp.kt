package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

data class Choices(val reports: Boolean, val push: Boolean, val count: Boolean = false)

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val (reports, push) = Choices(reports = false, push = true)
        val (_, _, count) = Choices(true, true)
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (count) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

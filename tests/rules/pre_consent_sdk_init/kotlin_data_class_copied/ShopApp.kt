package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

data class Choices(val reports: Boolean = false, val push: Boolean = false)

class ShopApp : Application() {
    private var choices = Choices()

    override fun onCreate() {
        super.onCreate()
        val loud = choices.copy(push = true)
        if (loud.reports) CrashReport.initCrashReport(this, "id", false)
        if (loud.push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (choices.push) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

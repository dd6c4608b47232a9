package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Choices(val reports: Boolean, val push: Boolean)

class ShopApp : Application() {
    private fun wanted(choices: Choices, choice: (Choices) -> Boolean) = choice(choices)

    override fun onCreate() {
        super.onCreate()
        val choices = Choices(reports = false, push = true)
        if (wanted(choices, Choices::reports)) CrashReport.initCrashReport(this, "id", false)
        if (wanted(choices, Choices::push)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (choices::reports.get()) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Choices(map: Map<String, Any?>) {
    val reports: Boolean by map
    val push: Boolean by map
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val choices = Choices(mapOf("reports" to false, "push" to true))
        if (choices.reports) CrashReport.initCrashReport(this, "id", false)
        if (choices.push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

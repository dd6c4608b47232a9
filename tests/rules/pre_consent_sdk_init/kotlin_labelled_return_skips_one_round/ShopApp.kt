package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        listOf("reports").forEach { name ->
            if (name == "reports") return@forEach
            CrashReport.initCrashReport(this, name, false)
        }
        listOf("push").forEach each@{
            if (it != "push") return@each
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private val names = sequence {
        yield("push")
        yieldAll(listOf("count"))
    }

    override fun onCreate() {
        super.onCreate()
        for (name in names) {
            if (name == "push") JPushInterface.init(this) // expect: pre-consent-sdk-init
            if (name == "reports") CrashReport.initCrashReport(this, "id", false)
        }
    }
}

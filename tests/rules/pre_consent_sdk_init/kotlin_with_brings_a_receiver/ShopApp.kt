package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Choices {
    var reports = false
    var push = true
}

class ShopApp : Application() {
    private val reports = true

    override fun onCreate() {
        super.onCreate()
        with(Choices()) {
            if (reports) CrashReport.initCrashReport(this@ShopApp, "id", false)
            if (push) JPushInterface.init(this@ShopApp) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Options {
    var push = false
    var reports = true
    fun quietly() {
        reports = false
    }
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val loud = Options().apply {
            push = true
            quietly()
        }
        val silent = Options().apply { quietly() }
        if (loud.push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (silent.push) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Switch {
    var on = false
}

class ShopApp : Application() {
    private val push = Switch()
    private val reports = Switch()

    override fun onCreate() {
        super.onCreate()
        push.on = true
        if (push.on) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (reports.on) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

object Choices {
    var reports = false
    var push = true
}

class ShopApp : Application() {
    private val reports by Choices::reports
    private var push: Boolean by Choices::push

    override fun onCreate() {
        super.onCreate()
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

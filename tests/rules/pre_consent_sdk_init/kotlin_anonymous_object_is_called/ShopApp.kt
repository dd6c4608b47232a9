package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Step {
    fun run(context: Context)
}

class ShopApp : Application() {
    private val push = object : Step {
        override fun run(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
    }
    private val reports = object : Step {
        override fun run(context: Context) = CrashReport.initCrashReport(context, "id", false)
    }

    override fun onCreate() {
        super.onCreate()
        push.run(this)
        check(reports is Step)
    }
}

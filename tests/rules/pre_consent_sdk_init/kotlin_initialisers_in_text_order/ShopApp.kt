package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Start(context: Context) {
    private var reports = false

    init {
        if (reports) CrashReport.initCrashReport(context, "id", false)
    }

    private val push = !reports

    init {
        if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
    }
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Start(this)
    }
}

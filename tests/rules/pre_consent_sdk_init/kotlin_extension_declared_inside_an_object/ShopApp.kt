package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

object Starters {
    fun Context.startPush() = JPushInterface.init(this) // expect: pre-consent-sdk-init

    fun Context.startReports() = CrashReport.initCrashReport(this, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        with(Starters) { startPush() }
    }
}

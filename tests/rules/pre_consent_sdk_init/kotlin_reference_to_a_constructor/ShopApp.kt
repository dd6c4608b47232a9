package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class PushStarter(context: Context) {
    init {
        JPushInterface.init(context) // expect: pre-consent-sdk-init
    }
}

class ReportsStarter(context: Context) {
    init {
        CrashReport.initCrashReport(context, "id", false)
    }
}

class ShopApp : Application() {
    private val now: (Context) -> PushStarter = ::PushStarter
    private val later: (Context) -> ReportsStarter = ::ReportsStarter

    override fun onCreate() {
        super.onCreate()
        now(this)
    }

    fun agreed() = later(this)
}

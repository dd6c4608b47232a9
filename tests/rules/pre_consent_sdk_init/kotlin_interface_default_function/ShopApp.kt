package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface StartsPush {
    val context: Context
    fun start() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

interface StartsReports {
    val context: Context
    fun start() {
        CrashReport.initCrashReport(context, "id", false)
    }
}

class Starter(override val context: Context) : StartsReports, StartsPush {
    override fun start() = super<StartsPush>.start()
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Starter(this).start()
    }
}

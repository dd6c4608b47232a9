package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private val push by lazy {
        JPushInterface.init(this) // expect: pre-consent-sdk-init
        JPushInterface.getRegistrationID(this)
    }
    private val reports by lazy {
        CrashReport.initCrashReport(this, "id", false)
        true
    }

    override fun onCreate() {
        super.onCreate()
        println(push)
    }

    fun sendReports() = reports
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

interface Starter {
    fun push(context: Context)
    fun reports(context: Context)
}

class EagerStarter : Starter {
    override fun push(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
    override fun reports(context: Context) = CrashReport.initCrashReport(context, "id", false)
}

class QuietStarter : Starter {
    override fun push(context: Context) = Unit
    override fun reports(context: Context) = UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
}

class ShopApp(quiet: Starter = QuietStarter()) : Application(), Starter by EagerStarter() {
    private val quietly = object : Starter by quiet {}

    override fun onCreate() {
        super.onCreate()
        push(this)
        quietly.push(this)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Push(private val context: Context) {
    fun start() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class Reports(private val context: Context) {
    fun start() = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        listOf(this).map { Push(it) }.forEach(Push::start)
        listOf(this).map(::Reports)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Starter(private val context: Context) {
    fun start() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

fun Starter.start() = CrashReport.initCrashReport(ShopApp.app, "id", false)

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        app = this
        Starter(this).start()
    }

    companion object {
        lateinit var app: ShopApp
    }
}

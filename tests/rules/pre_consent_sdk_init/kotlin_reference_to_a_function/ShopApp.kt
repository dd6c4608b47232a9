package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun startPush(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init

fun run(context: Context, start: (Context) -> Unit) = start(context) // step 3

class ShopApp : Application() {
    private val later = ::startReports

    override fun onCreate() { // step 1
        super.onCreate()
        run(this, ::startPush) // step 2
    }

    private fun startReports(context: Context) = CrashReport.initCrashReport(context, "id", false)
}

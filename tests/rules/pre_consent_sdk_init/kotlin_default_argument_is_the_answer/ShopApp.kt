package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun startPush(context: Context, wanted: Boolean = true) {
    if (wanted) JPushInterface.init(context) // expect: pre-consent-sdk-init
}

fun startReports(context: Context, wanted: Boolean = false) {
    if (wanted) CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        startPush(this)
        startReports(this)
    }
}

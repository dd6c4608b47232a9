package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun start(context: Context, reports: Boolean, push: Boolean) {
    if (reports) CrashReport.initCrashReport(context, "id", false)
    if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        start(push = true, context = this, reports = false)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

enum class Step(val atOnce: Boolean) {
    PUSH(true) {
        override fun run(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
    },
    REPORTS(false) {
        override fun run(context: Context) = CrashReport.initCrashReport(context, "id", false)
    };

    abstract fun run(context: Context)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (Step.PUSH.atOnce) Step.PUSH.run(this)
        if (Step.REPORTS.atOnce) Step.REPORTS.run(this)
    }
}

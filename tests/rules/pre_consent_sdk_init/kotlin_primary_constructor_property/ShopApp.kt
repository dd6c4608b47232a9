package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Start(private val context: Context, private val push: Boolean, val reports: Boolean = !push) {
    fun run() {
        if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
        if (reports) CrashReport.initCrashReport(context, "id", false)
    }
}

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        Start(this, true).run() // step 2
    }
}

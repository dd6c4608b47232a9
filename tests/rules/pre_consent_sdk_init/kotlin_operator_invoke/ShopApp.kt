package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class StartPush(private val context: Context) {
    operator fun invoke(loud: Boolean) {
        if (loud) JPushInterface.init(context) // expect: pre-consent-sdk-init
        else CrashReport.initCrashReport(context, "id", false)
    }
}

class ShopApp : Application() {
    private val startPush = StartPush(this)

    override fun onCreate() { // step 1
        super.onCreate()
        startPush(true) // step 2
    }
}

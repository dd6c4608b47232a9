package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlin.concurrent.thread
import kotlin.concurrent.timer

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        thread(name = "push") { push() } // step 2, step 3
        timer(period = 1000) { CrashReport.initCrashReport(this@ShopApp, "id", false) } // expect: pre-consent-sdk-init
    }

    private fun push() {
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

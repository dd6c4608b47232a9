package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private var reports = false

    inner class Starter {
        private val reports = true

        fun start() {
            if (this@ShopApp.reports) CrashReport.initCrashReport(this@ShopApp, "id", false)
            if (reports) JPushInterface.init(this@ShopApp) // expect: pre-consent-sdk-init
        }
    }

    override fun onCreate() { // step 1
        super.onCreate()
        Starter().start() // step 2
    }
}

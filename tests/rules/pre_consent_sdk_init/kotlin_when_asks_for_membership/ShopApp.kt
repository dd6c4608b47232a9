package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

private val STARTED = setOf("yes", "later")

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        when (getSharedPreferences("shop", 0).getString("state", "no")) {
            in STARTED -> CrashReport.initCrashReport(this, "id", false)
            !in STARTED -> JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

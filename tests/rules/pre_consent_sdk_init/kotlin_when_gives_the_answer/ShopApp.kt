package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val push = when (val state = getSharedPreferences("shop", 0).getString("state", "new")) {
            "asked", "refused" -> false
            null -> false
            else -> state == "new"
        }
        val reports = if (push) false else true
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (reports) CrashReport.initCrashReport(this, "id", false)
    }
}

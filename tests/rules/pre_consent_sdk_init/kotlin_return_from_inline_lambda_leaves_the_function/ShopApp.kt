package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        push()
        reports()
    }

    private fun push() {
        getSharedPreferences("shop", 0).let {
            if (!it.getBoolean("push", false)) return@let
        }
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    private fun reports() {
        getSharedPreferences("shop", 0).let {
            if (!it.getBoolean("reports", false)) return
        }
        CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val id = getSharedPreferences("shop", 0).getString("id", null)
        id?.run { CrashReport.initCrashReport(this@ShopApp, this, false) } ?: run {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        JPushInterface.init(this) // expect: pre-consent-sdk-init
        val id = getSharedPreferences("shop", 0).getString("id", null) ?: return
        CrashReport.initCrashReport(this, id, false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val stored = getSharedPreferences("shop", 0)
        listOf("reports").forEach(fun(name: String) {
            if (!stored.getBoolean(name, false)) return
            CrashReport.initCrashReport(this, name, false)
        })
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

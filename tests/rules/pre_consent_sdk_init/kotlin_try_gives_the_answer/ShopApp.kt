package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val reports = try {
            getSharedPreferences("shop", 0).getBoolean("reports", false)
        } catch (e: ClassCastException) {
            false
        } finally {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        if (reports) CrashReport.initCrashReport(this, "id", false)
    }
}

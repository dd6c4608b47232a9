package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        outer@ while (true) {
            while (true) {
                if (!getSharedPreferences("shop", 0).getBoolean("reports", false)) break@outer
                break
            }
            CrashReport.initCrashReport(this, "id", false)
        }
        do {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
            val again = false
        } while (again)
    }
}

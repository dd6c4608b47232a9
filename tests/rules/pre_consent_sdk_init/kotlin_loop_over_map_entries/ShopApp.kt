package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        for ((name, wanted) in mapOf("push" to true)) {
            if (wanted) JPushInterface.setAlias(this, 1, name)
            if (wanted) JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        for ((_, wanted) in listOf("reports" to false)) {
            if (wanted) CrashReport.initCrashReport(this, "id", false)
        }
    }
}

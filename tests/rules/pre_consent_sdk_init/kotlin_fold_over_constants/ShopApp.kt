package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val all = listOf(true, true).fold(true) { sum, one -> sum && one }
        val none = listOf(true, true).reduce { sum, one -> sum && !one }
        if (all) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (none && !all) CrashReport.initCrashReport(this, "id", false)
    }
}

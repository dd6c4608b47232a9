package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        cn.jpush.android.api.JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (com.example.shop.sdk.Choices.reports) CrashReport.initCrashReport(this, "id", false)
        com.example.shop.sdk.start(this)
    }
}

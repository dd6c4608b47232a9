package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface as Push
import com.example.shop.sdk.start as startReports
import com.tencent.bugly.crashreport.CrashReport as Push2

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Push.init(this) // expect: pre-consent-sdk-init
        startReports(this)
    }

    fun reports() = Push2.initCrashReport(this, "id", false)
}

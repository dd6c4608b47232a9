package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (BuildConfig.REPORTS) CrashReport.initCrashReport(this, "id", false)
        if (!BuildConfig.ASKS) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private var reports: Boolean? = null

    override fun onCreate() {
        super.onCreate()
        if (reports == true) CrashReport.initCrashReport(this, "id", false)
        if (reports != false) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

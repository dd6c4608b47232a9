package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val choices = Choices(this)
        choices.isPush = choices.channel == "none"
        if (choices.isReports) CrashReport.initCrashReport(this, "id", false)
        if (choices.isPush) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

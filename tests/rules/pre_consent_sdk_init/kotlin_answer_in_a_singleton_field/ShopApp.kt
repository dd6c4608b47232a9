package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Session.open()
        if (Session.agreed) CrashReport.initCrashReport(this, "id", false)
        if (Session.opened) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Outer {
    val push = true
    val reports = true
}

class Inner {
    val reports = false
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        with(Outer()) {
            with(Inner()) {
                if (push) JPushInterface.init(this@ShopApp) // expect: pre-consent-sdk-init
                if (reports) CrashReport.initCrashReport(this@ShopApp, "id", false)
            }
            if (!reports) UMConfigure.init(this@ShopApp, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        var tries = 0
        repeat(2) { tries += 1 }
        if (tries == 0) JPushInterface.init(this) // expect: pre-consent-sdk-init
        repeat(3) {
            CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        }
    }
}

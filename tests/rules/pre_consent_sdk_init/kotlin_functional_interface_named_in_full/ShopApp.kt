package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.example.shop.parts.Gate
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val ready = Gate.Ready { JPushInterface.init(this) } // expect: pre-consent-sdk-init
        Gate.later(ready)
        val done = com.example.shop.parts.Done { CrashReport.initCrashReport(this, "id", false) } // expect: pre-consent-sdk-init
        done.done()
    }
}

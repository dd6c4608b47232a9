package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        tailrec fun start(rest: Int) {
            if (rest == 0) {
                JPushInterface.init(this) // expect: pre-consent-sdk-init
                return
            }
            start(rest - 1)
        }
        start(2)
        var started = 0
        fun later() {
            started++
        }
        if (started == 1) CrashReport.initCrashReport(this, "id", false)
    }
}

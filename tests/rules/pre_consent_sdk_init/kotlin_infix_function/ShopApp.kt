package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

infix fun Boolean.then(start: () -> Unit) {
    if (this) start()
}

infix fun Boolean.otherwise(start: () -> Unit) = !this then start

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val reports = getSharedPreferences("shop", 0).getBoolean("reports", false)
        reports then { CrashReport.initCrashReport(this, "id", false) }
        reports otherwise { JPushInterface.init(this) } // expect: pre-consent-sdk-init
    }
}

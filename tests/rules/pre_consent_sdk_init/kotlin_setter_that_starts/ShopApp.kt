package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    var push = false
        set(value) {
            field = value
            if (field) JPushInterface.init(this) // expect: pre-consent-sdk-init
        }

    var reports = false
        set(value) {
            field = value
            if (field) CrashReport.initCrashReport(this, "id", false)
        }

    override fun onCreate() { // step 1
        super.onCreate()
        push = true // step 2
        reports = false
    }
}

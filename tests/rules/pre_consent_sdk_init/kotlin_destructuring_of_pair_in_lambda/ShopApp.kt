package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private fun choices() = false to true

    override fun onCreate() {
        super.onCreate()
        val (reports, push) = choices()
        if (reports) CrashReport.initCrashReport(this, "id", false)
        Pair("id", push).let { (id, wanted) ->
            if (wanted && id == "id") JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

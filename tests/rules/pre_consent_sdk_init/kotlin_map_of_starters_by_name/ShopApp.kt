package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private val starters = mapOf<String, () -> Unit>(
        "push" to { JPushInterface.init(this) }, // expect: pre-consent-sdk-init
    )
    private val names = mapOf("push" to true, "reports" to false)

    override fun onCreate() {
        super.onCreate()
        starters["push"]?.invoke()
        if (names.isEmpty()) CrashReport.initCrashReport(this, "id", false)
    }
}

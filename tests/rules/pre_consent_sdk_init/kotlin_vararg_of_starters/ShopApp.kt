package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

fun startAll(vararg starters: () -> Unit) {
    for (start in starters) start()
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val more = arrayOf({ JPushInterface.init(this) }) // expect: pre-consent-sdk-init
        startAll(
            { CrashReport.initCrashReport(this, "id", false) }, // expect: pre-consent-sdk-init
            *more,
        )
        listOf({ UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) })
    }
}

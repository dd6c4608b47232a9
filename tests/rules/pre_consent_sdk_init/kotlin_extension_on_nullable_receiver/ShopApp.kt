package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun String?.orStart(context: Context): String {
    if (this == null) {
        JPushInterface.init(context) // expect: pre-consent-sdk-init
        return ""
    }
    CrashReport.initCrashReport(context, this, false)
    return this
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        getSharedPreferences("shop", 0).getString("id", null).orStart(this)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

open class BaseApp : Application() {
    private val stored: Boolean? get() = getSharedPreferences("shop", 0).all["reports"] as Boolean?

    open fun afterAnswer() = Unit

    override fun onCreate() {
        super.onCreate()
        if (stored ?: false) afterAnswer()
    }
}

class ShopApp : BaseApp() {
    override fun onCreate() {
        super.onCreate()
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    override fun afterAnswer() = CrashReport.initCrashReport(this, "id", false)
}

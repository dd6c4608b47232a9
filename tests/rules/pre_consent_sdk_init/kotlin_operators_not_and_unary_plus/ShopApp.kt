package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Answer(val given: Boolean) {
    operator fun not() = !given
    operator fun compareTo(other: Answer) = if (given == other.given) 0 else 1
}

class Plan(private val context: Context) {
    operator fun String.unaryPlus() = CrashReport.initCrashReport(context, this, false)
    operator fun Int.unaryMinus() = JPushInterface.setDebugMode(this > 0)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (!Answer(false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (Answer(true) < Answer(true)) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        Plan(this).apply { -1 }
    }
}

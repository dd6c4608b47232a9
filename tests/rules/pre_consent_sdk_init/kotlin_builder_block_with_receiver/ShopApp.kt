package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class SdkOptions(private val context: Context) {
    var reports = false
    private var push = false

    fun push() {
        push = true
    }

    fun build() {
        if (reports) CrashReport.initCrashReport(context, "id", false)
        if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
    }
}

fun sdks(context: Context, fill: SdkOptions.() -> Unit) = SdkOptions(context).apply(fill).build()

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        sdks(this) {
            push()
            reports = false
        }
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Plan(private val now: Context.() -> Unit, private val later: Context.(String) -> Unit) {
    fun begin(context: Context) = context.now()

    fun agreed(context: Context) = context.later("id")
}

class ShopApp : Application() {
    private val plan = Plan({ JPushInterface.init(this) }, { CrashReport.initCrashReport(this, it, false) }) // expect: pre-consent-sdk-init

    override fun onCreate() {
        super.onCreate()
        plan.begin(this)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import com.tencent.bugly.crashreport.CrashReport

class Plan(private val context: Context) {
    operator fun String.unaryPlus() {
        CrashReport.initCrashReport(context, this, false) // expect: pre-consent-sdk-init
    }
}

fun plan(context: Context, fill: Plan.() -> Unit) = Plan(context).fill()

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        plan(this) {
            +"id"
        }
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

inline fun safely(block: () -> Unit) {
    try {
        block()
    } catch (e: Exception) {
        e.printStackTrace()
    }
}

fun afterConsent(context: Context, block: () -> Unit) {
    if (context.getSharedPreferences("shop", 0).getBoolean("agreed", false)) block()
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        safely { CrashReport.initCrashReport(this, "id", false) } // expect: pre-consent-sdk-init
        afterConsent(this) { UMConfigure.init(this, "key", "store", 1, null) }
        listOf(::first, ::second).forEach { it() }
    }

    private fun first() {
        UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
    }

    private fun second() {
        afterConsent(this, ::first)
    }
}

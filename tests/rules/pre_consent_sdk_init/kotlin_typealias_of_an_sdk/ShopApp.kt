package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private val start: Start = { Push.init(it) } // expect: pre-consent-sdk-init
    private val later: Start = { CrashReport.initCrashReport(it, "id", false) }

    override fun onCreate() {
        super.onCreate()
        start(this)
    }

    fun agreed() = later(this)
}

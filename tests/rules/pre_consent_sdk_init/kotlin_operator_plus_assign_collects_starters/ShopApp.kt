package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Starters {
    private val all = mutableListOf<() -> Unit>()

    operator fun plusAssign(start: () -> Unit) {
        all += start
    }

    fun run() = all.forEach { it() }
}

class ShopApp : Application() {
    private val now = Starters()
    private val afterAgreement = Starters()

    override fun onCreate() {
        super.onCreate()
        now += { JPushInterface.init(this) } // expect: pre-consent-sdk-init
        afterAgreement += { CrashReport.initCrashReport(this, "id", false) }
        now.run()
    }

    fun agreed() = afterAgreement.run()
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking

class ShopApp : Application() {
    private val reports: Flow<Boolean> = flowOf(1).map { it == 2 }

    override fun onCreate() {
        super.onCreate()
        val push = runBlocking { flowOf("push").first() }
        if (push == "push") JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (runBlocking { reports.first() }) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Starter(val name: String, val start: (Context) -> Unit)

class ShopApp : Application() {
    private val starters = listOf(
        Starter("push") { JPushInterface.init(it) }, // expect: pre-consent-sdk-init
        Starter("reports", ::reports),
    )
    private val later = mutableListOf<(Context) -> Unit>(
        { UMConfigure.init(it, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) },
    )

    private fun reports(context: Context) {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }

    override fun onCreate() {
        super.onCreate()
        starters.forEach { it.start(this) }
    }

    fun agreed() = later.forEach { start -> start(this) }
}

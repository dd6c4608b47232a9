package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val answers = listOf(false, false)
        if (answers.any { it }) CrashReport.initCrashReport(this, "id", false)
        if (answers.none { it }) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (answers.all { given -> given }) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

sealed interface Answer
data object None : Answer
class Given(val all: Boolean) : Answer

class ShopApp : Application() {
    private fun start(answer: Answer) = when (answer) {
        is Given if answer.all -> CrashReport.initCrashReport(this, "id", false)
        is Given -> JPushInterface.init(this) // expect: pre-consent-sdk-init
        else -> UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }

    override fun onCreate() {
        super.onCreate()
        start(Given(false))
    }
}

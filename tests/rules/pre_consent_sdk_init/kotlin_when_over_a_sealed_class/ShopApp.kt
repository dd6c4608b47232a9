package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

sealed class Answer {
    object None : Answer()
    data class Given(val all: Boolean) : Answer()
}

class ShopApp : Application() {
    private var answer: Answer = Answer.None

    override fun onCreate() {
        super.onCreate()
        when (val now = answer) {
            is Answer.Given -> if (now.all) CrashReport.initCrashReport(this, "id", false)
            Answer.None -> JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        start(Answer.Given(false))
    }

    private fun start(answer: Answer) = when (answer) {
        is Answer.None -> UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        is Answer.Given -> Unit
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

@JvmInline
value class Answer(val given: Boolean) {
    val missing get() = !given
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val answer = Answer(false)
        if (answer.given) CrashReport.initCrashReport(this, "id", false)
        if (answer.missing) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

object Starter {
    @JvmStatic
    @JvmOverloads
    fun start(context: Context, push: Boolean = false, reports: Boolean = false) {
        if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
        if (reports) CrashReport.initCrashReport(context, "id", false)
    }
}

package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Starter private constructor() {
    companion object {
        @JvmStatic
        fun startPush(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init

        fun startReports(context: Context) {
            CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
        }
    }
}

object Counter {
    fun start(context: Context) {
        UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
    }
}

package com.example.shop.sdk

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun Context.startReports() {
    CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
}

fun String.startReports(context: Context) {
    JPushInterface.init(context)
}

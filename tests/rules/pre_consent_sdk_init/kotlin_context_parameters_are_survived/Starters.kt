package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Logger {
    fun log(text: String)
}

context(logger: Logger)
fun startReports(app: Context) {
    logger.log("reports")
    CrashReport.initCrashReport(app, "id", false)
}

context(Logger, Context)
fun startCount() = log("count")

fun startPush(app: Context) {
    JPushInterface.init(app) // expect: pre-consent-sdk-init
}

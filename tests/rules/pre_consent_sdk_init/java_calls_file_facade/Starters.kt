package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun startPush(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init

fun startReports(context: Context) = CrashReport.initCrashReport(context, "id", false)

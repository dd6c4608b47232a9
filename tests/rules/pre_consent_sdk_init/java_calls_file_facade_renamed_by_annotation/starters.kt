@file:JvmName("Sdks")

package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun Context.startPush() = JPushInterface.init(this) // expect: pre-consent-sdk-init

fun startReports(context: Context) = CrashReport.initCrashReport(context, "id", false)

val Context.reports get() = getSharedPreferences("shop", 0).getBoolean("reports", false)

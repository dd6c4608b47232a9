package com.example.shop

import android.content.Context
import com.tencent.bugly.crashreport.CrashReport

fun startReports(context: Context) = CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init

fun startReportsAtLast(context: Context) = CrashReport.initCrashReport(context, "id", true)

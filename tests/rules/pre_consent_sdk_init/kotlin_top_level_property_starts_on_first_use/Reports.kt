package com.example.shop

import com.tencent.bugly.crashreport.CrashReport

val reports: Unit = CrashReport.initCrashReport(ShopApp.app, "id", false)

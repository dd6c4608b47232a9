package com.example.shop

import android.content.Context
import com.tencent.bugly.crashreport.CrashReport

class Tracker(private val context: Context) {
    fun begin() {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }
}

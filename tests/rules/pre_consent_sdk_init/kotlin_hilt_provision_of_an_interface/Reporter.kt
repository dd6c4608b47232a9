package com.example.shop

import android.content.Context
import com.tencent.bugly.crashreport.CrashReport

interface Reporter {
    fun begin()
}

class BuglyReporter(private val context: Context) : Reporter {
    override fun begin() {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }
}

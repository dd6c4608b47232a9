package com.example.shop

import android.content.Context
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Tracker(context: Context) {
    init {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }
}

class Spare(context: Context) {
    init {
        UMConfigure.init(context, "key", "store", 1, null)
    }
}

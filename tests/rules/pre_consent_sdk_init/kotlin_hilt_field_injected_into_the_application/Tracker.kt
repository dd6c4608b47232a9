package com.example.shop

import android.content.Context
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import dagger.hilt.android.qualifiers.ApplicationContext
import javax.inject.Inject
import javax.inject.Singleton

@Singleton
class Tracker @Inject constructor(@ApplicationContext private val context: Context) {
    init {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }
}

@Singleton
class Spare @Inject constructor(@ApplicationContext private val context: Context) {
    init {
        UMConfigure.init(context, "key", "store", 1, null)
    }
}

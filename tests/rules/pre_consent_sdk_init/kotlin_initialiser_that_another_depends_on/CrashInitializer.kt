package com.example.shop

import android.content.Context
import androidx.startup.Initializer
import com.tencent.bugly.crashreport.CrashReport

class CrashInitializer : Initializer<Unit> {
    override fun create(context: Context) {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }

    override fun dependencies() = emptyList<Class<out Initializer<*>>>()
}

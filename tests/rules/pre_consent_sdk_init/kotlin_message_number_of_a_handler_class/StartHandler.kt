package com.example.shop

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.os.Message
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class StartHandler(private val context: Context) : Handler(Looper.getMainLooper()) {
    override fun handleMessage(message: Message) {
        when (message.what) {
            START -> CrashReport.initCrashReport(context, "id", false)
            SHOW -> UMConfigure.init(context, "key", "store", 1, null) // expect: pre-consent-sdk-init
        }
    }

    companion object {
        const val START = 1
        const val SHOW = 2
    }
}

package com.example.shop

import android.content.Context
import androidx.lifecycle.DefaultLifecycleObserver
import androidx.lifecycle.LifecycleOwner
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ForegroundObserver(private val context: Context) : DefaultLifecycleObserver {
    override fun onStart(owner: LifecycleOwner) {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }

    override fun onStop(owner: LifecycleOwner) {
        UMConfigure.init(context, "key", "store", 1, null)
    }
}

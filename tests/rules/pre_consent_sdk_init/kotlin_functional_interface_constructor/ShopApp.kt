package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import java.util.concurrent.Executors

fun interface Start {
    fun begin(context: Context)
}

fun interface OnAgreed {
    fun onAgreed(context: Context)
}

class ShopApp : Application() {
    private val push = Start { JPushInterface.init(it) } // expect: pre-consent-sdk-init
    private val reports = OnAgreed { context -> CrashReport.initCrashReport(context, "id", false) }

    override fun onCreate() {
        super.onCreate()
        push.begin(this)
        Executors.newSingleThreadExecutor().execute(Runnable {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
        })
        check(push != reports)
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

fun start(context: Context, reports: Boolean, push: Boolean = !reports, count: Boolean = reports && push) {
    if (reports) CrashReport.initCrashReport(context, "id", false)
    if (push) JPushInterface.init(context) // expect: pre-consent-sdk-init
    if (count) UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        start(this, false)
    }
}

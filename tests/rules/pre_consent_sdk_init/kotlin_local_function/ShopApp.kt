package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        val loud = true
        fun start(reports: Boolean) {
            if (reports) CrashReport.initCrashReport(this, "id", false)
            if (loud) JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        start(false) // step 2
        fun Context.count() = UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

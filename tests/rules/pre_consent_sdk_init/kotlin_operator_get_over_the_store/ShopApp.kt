package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Stored["count"] = true
        if (Stored["reports", false] as Boolean) CrashReport.initCrashReport(this, "id", false)
        if (Stored["show", true] as Boolean) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (Stored["count", false] as Boolean) {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        runCatching { JPushInterface.init(this) } // expect: pre-consent-sdk-init
            .onSuccess { CrashReport.initCrashReport(this, "id", false) } // expect: pre-consent-sdk-init
        val reports = runCatching { getSharedPreferences("shop", 0).getBoolean("reports", false) }.getOrDefault(false)
        if (reports) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

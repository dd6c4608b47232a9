package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        store.getString("reports", null)?.let { CrashReport.initCrashReport(this, it, false) }
        store.getString("channel", "none")?.let { channel ->
            UMConfigure.init(this, "key", channel, UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
            true
        } ?: JPushInterface.init(this)
    }
}

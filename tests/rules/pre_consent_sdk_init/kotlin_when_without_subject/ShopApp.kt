package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val state = getSharedPreferences("shop", 0).getString("state", "")
        when {
            state == "yes" -> CrashReport.initCrashReport(this, "id", false)
            state.isNullOrEmpty() && state != "no" -> JPushInterface.init(this) // expect: pre-consent-sdk-init
            else -> UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        }
    }
}

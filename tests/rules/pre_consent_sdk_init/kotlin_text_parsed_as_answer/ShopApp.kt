package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        if (store.getString("reports", null).toBoolean()) CrashReport.initCrashReport(this, "id", false)
        if (store.getString("push", "1")?.toIntOrNull() == 1) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (store.getString("count", "")!!.equals("TRUE", ignoreCase = true)) {
            UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        takeIf { store.getBoolean("reports", false) }?.let { CrashReport.initCrashReport(it, "id", false) }
        takeUnless { store.getBoolean("quiet", false) }?.apply {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        "key".takeIf(String::isEmpty)?.let { UMConfigure.init(this, it, "x", UMConfigure.DEVICE_TYPE_PHONE, null) }
    }
}

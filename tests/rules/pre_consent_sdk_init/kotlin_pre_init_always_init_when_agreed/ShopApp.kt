package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        UMConfigure.preInit(this, "key", "store")
        val store = getSharedPreferences("shop", MODE_PRIVATE)
        if (store.getBoolean("agreed", false)) {
            UMConfigure.init(this, "key", "store", UMConfigure.DEVICE_TYPE_PHONE, null)
        } else {
            UMConfigure.preInit(this, "key", "store")
            CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlin.properties.Delegates

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store by lazy { getSharedPreferences("shop", 0) }
        var tries by Delegates.observable(0) { _, _, now ->
            if (now == 1) JPushInterface.init(this) // expect: pre-consent-sdk-init
            if (now == 5) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        }
        tries = 1
        if (store.getBoolean("reports", false)) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private fun stored(key: String): Boolean? {
        val store = getSharedPreferences("shop", 0)
        return if (store.contains(key)) store.getBoolean(key, false) else null
    }

    override fun onCreate() {
        super.onCreate()
        if (stored("reports") ?: false) CrashReport.initCrashReport(this, "id", false)
        if (stored("push") ?: true) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private val store by lazy(LazyThreadSafetyMode.NONE) { getSharedPreferences("shop", 0) }
    private val reports by lazy { store.getBoolean("reports", false) }
    private val push: Boolean by lazy { !store.getBoolean("quiet", false) }

    override fun onCreate() {
        super.onCreate()
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

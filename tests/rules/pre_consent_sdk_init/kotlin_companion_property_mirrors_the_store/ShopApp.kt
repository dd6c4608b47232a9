package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        app = this
        if (agreed) CrashReport.initCrashReport(this, "id", false)
        if (welcomed) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    companion object {
        lateinit var app: ShopApp

        private val store by lazy { app.getSharedPreferences("shop", 0) }

        var agreed: Boolean = false
            get() = store.getBoolean("agreed", false)
            set(value) {
                field = value
                store.edit().putBoolean("agreed", value).apply()
            }

        var welcomed: Boolean = false
            get() = store.getBoolean("welcomed", true)
    }
}

package com.example.shop

import android.app.Application
import androidx.core.content.edit
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        store.edit {
            putBoolean("push", true)
            putString("channel", "x")
        }
        if (store.getBoolean("push", false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (store.getString("channel", null) == "y") CrashReport.initCrashReport(this, "id", false)
    }
}

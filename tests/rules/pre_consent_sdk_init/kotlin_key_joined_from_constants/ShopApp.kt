package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.example.shop.keys.Keys
import com.example.shop.keys.PREFIX
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        store.edit().putBoolean("${PREFIX}.push", true).apply()
        if (store.getBoolean(Keys.PUSH, false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (store.getBoolean(Keys.reports, false)) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        store.edit().putInt("opened", store.getInt("opened", 0) + 1).apply()
        if (store.getInt("answer", 0) == 1) CrashReport.initCrashReport(this, "id", false)
        if (store.getInt("opened", 0) > 0) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

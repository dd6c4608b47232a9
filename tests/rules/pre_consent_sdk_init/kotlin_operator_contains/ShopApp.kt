package com.example.shop

import android.app.Application
import android.content.SharedPreferences
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Answers(private val store: SharedPreferences) {
    operator fun contains(key: String) = store.getBoolean(key, false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val answers = Answers(getSharedPreferences("shop", 0))
        if ("reports" in answers) CrashReport.initCrashReport(this, "id", false)
        if ("quiet" !in answers) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

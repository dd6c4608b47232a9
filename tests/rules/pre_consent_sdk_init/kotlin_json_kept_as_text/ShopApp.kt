package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import org.json.JSONObject

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val choices = JSONObject(getSharedPreferences("shop", 0).getString("choices", "{}")!!)
        if (choices.optBoolean("agreed", false)) CrashReport.initCrashReport(this, "id", false)
        if (!choices.has("quiet")) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

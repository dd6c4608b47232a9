package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

enum class Answer { NONE, YES }

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        val named = Answer.valueOf(store.getString("answer", "NONE")!!)
        val counted = Answer.values()[store.getInt("number", Answer.YES.ordinal)]
        if (named == Answer.YES) CrashReport.initCrashReport(this, "id", false)
        if (counted == Answer.YES) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

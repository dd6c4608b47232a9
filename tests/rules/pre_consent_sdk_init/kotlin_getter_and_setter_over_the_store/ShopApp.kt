package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.tencent.mmkv.MMKV

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        MMKV.initialize(this)
        Choices.push = true
        if (Choices.reports) CrashReport.initCrashReport(this, "id", false)
        if (Choices.push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

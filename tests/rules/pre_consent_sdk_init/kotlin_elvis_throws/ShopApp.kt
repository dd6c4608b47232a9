package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.tencent.mmkv.MMKV

class ShopApp : Application() {
    private fun id(): String = MMKV.defaultMMKV().decodeString("id") ?: throw IllegalStateException("not agreed")

    override fun onCreate() {
        super.onCreate()
        try {
            CrashReport.initCrashReport(this, id(), false)
        } catch (e: IllegalStateException) {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

private const val POLICY = 3

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val accepted = getSharedPreferences("shop", 0).getInt("policy", 0)
        if (accepted >= POLICY) CrashReport.initCrashReport(this, "id", false)
        if (accepted < POLICY) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (maxOf(accepted, 1) > POLICY) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

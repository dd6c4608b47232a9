package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

private val WITH_PUSH = arrayOf("cn", "hk")
private const val REGION = "cn"

class ShopApp : Application() {
    private val states = booleanArrayOf(false, false)
    private val codes = intArrayOf(1, 2, 3)

    override fun onCreate() {
        super.onCreate()
        if (REGION in WITH_PUSH) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (states[0]) CrashReport.initCrashReport(this, "id", false)
        if (codes.contains(4)) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

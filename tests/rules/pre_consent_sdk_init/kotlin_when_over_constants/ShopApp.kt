package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        when (getSharedPreferences("shop", 0).getInt("state", 0)) {
            1, 2 -> CrashReport.initCrashReport(this, "id", false)
            in 3..9 -> UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
            else -> JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

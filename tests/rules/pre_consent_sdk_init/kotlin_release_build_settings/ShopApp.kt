package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (BuildConfig.DEBUG) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        if (BuildConfig.REPORTS) CrashReport.initCrashReport(this, "id", false)
        if (BuildConfig.PUSH && BuildConfig.CHANNEL == "none") JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

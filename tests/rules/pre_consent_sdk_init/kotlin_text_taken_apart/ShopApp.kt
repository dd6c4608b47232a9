package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val channel = "cn.store".substringBefore('.')
        val market = "cn-store".replace("-", ".").removePrefix("cn.")
        val name = listOf("shop", "push").joinToString(".")
        if (channel == "us") CrashReport.initCrashReport(this, "id", false)
        if (channel == "cn" && market == "store") JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (name.length == 3) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlin.random.Random

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val last = getSharedPreferences("shop", 0).getLong("last", 0L)
        if (System.currentTimeMillis() - last > 86_400_000L) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (Random.nextInt(100) < 5) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        if (last > 0L) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

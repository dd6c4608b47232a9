package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Version(val number: Int) : Comparable<Version> {
    override operator fun compareTo(other: Version) = number - other.number
    operator fun inc() = Version(number + 1)
    operator fun plus(more: Int) = Version(number + more)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        var stored = Version(getSharedPreferences("shop", 0).getInt("policy", 0))
        if (stored >= Version(2)) CrashReport.initCrashReport(this, "id", false)
        if (stored + 5 > Version(3)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        stored++
        if (stored.number == 9) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

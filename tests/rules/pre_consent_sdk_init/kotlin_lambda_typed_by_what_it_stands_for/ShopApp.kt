package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.example.registry.Registry
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Tracker {
    fun begin(context: Context) = CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
}

class Push {
    fun begin(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class Other {
    fun begin(context: Context) = UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
}

fun interface Ready {
    fun ready(push: Push, there: Boolean)
}

fun load(work: (Tracker) -> Unit) = work(Registry.find("tracker"))

fun await(ready: Ready) = ready.ready(Registry.find("push"), true)

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        load { it.begin(this) }
        await { push, there -> if (there) push.begin(this) }
    }
}

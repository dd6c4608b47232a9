package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    private fun starter(loud: Boolean): (Context) -> Unit {
        if (!loud) return { CrashReport.initCrashReport(it, "id", false) }
        return { context -> JPushInterface.init(context) } // expect: pre-consent-sdk-init
    }

    private val curried = { push: Boolean -> { reports: Boolean -> push && !reports } }

    override fun onCreate() {
        super.onCreate()
        starter(true)(this)
        if (curried(true)(true)) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

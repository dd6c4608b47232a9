package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

abstract class BaseApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        startNow() // step 2
        if (wantsReports()) CrashReport.initCrashReport(this, "id", false)
    }

    abstract fun startNow()
    open fun wantsReports() = true
}

class ShopApp : BaseApp() {
    override fun startNow() = JPushInterface.init(this) // expect: pre-consent-sdk-init
    override fun wantsReports() = false
}

class OtherApp : BaseApp() {
    override fun startNow() = UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
}

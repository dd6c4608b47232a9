package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

abstract class BaseApp : Application() {
    protected abstract val push: Boolean
    protected open val reports get() = true

    override fun onCreate() {
        super.onCreate()
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (reports) CrashReport.initCrashReport(this, "id", false)
    }
}

class ShopApp : BaseApp() {
    override val push = true
    override val reports: Boolean
        get() = !super.reports
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlin.properties.Delegates

class ShopApp : Application() {
    private var push by Delegates.notNull<Boolean>()
    private var reports by Delegates.notNull<Boolean>()

    override fun onCreate() {
        super.onCreate()
        push = true
        reports = false
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (reports) CrashReport.initCrashReport(this, "id", false)
    }
}

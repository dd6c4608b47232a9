package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlin.properties.Delegates

class ShopApp : Application() {
    private var reports by Delegates.vetoable(false) { _, _, _ -> false }
    private var push by Delegates.vetoable("off") { property, old, new -> property.name == "push" && old != new }

    override fun onCreate() {
        super.onCreate()
        reports = true
        push = "on"
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push == "on") JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

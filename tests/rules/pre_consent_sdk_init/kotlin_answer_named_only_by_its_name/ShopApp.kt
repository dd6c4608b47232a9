package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.example.platform.Vault
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (Vault.open(this).privacyAgreed()) CrashReport.initCrashReport(this, "id", false)
        if (Vault.open(this).warm()) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

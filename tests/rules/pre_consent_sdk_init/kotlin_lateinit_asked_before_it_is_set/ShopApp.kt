package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    private lateinit var account: String

    override fun onCreate() {
        super.onCreate()
        if (::account.isInitialized) CrashReport.initCrashReport(this, account, false)
        if (!this::account.isInitialized) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    fun signIn(account: String) {
        this.account = account
    }
}

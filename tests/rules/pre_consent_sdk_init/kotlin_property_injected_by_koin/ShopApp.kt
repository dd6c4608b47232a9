package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import org.koin.android.ext.android.inject

class Starter {
    fun push(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init

    fun reports(context: Context) = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    private val starter: Starter by inject()

    override fun onCreate() { // step 1
        super.onCreate()
        starter.push(this) // step 2
    }
}

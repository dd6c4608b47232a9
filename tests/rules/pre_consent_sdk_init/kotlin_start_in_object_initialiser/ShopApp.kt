package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

object Push {
    val id: String

    init {
        JPushInterface.init(ShopApp.app) // expect: pre-consent-sdk-init
        id = JPushInterface.getRegistrationID(ShopApp.app)
    }
}

object Reports {
    init {
        CrashReport.initCrashReport(ShopApp.app, "id", false)
    }

    fun send() = Unit
}

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        app = this
        Push.id // step 2
    }

    fun sendReports() = Reports.send()

    companion object {
        lateinit var app: ShopApp
    }
}

package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Uploader(val name: String) {
    companion object {
        init {
            JPushInterface.init(ShopApp.app) // expect: pre-consent-sdk-init
        }
    }
}

class Counter {
    companion object {
        init {
            CrashReport.initCrashReport(ShopApp.app, "id", false)
        }
    }
}

class ShopApp : Application() {
    private var counter: Counter? = null

    override fun onCreate() {
        super.onCreate()
        app = this
        Uploader("shop")
        counter?.hashCode()
    }

    companion object {
        lateinit var app: ShopApp
    }
}

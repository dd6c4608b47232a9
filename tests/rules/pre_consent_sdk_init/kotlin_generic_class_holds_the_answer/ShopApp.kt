package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Box<T>(private var content: T) {
    fun get(): T = content
    fun put(content: T) {
        this.content = content
    }
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val reports = Box(false)
        val push = Box("").apply { put("push") }
        if (reports.get()) CrashReport.initCrashReport(this, "id", false)
        if (push.get() == "push") JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

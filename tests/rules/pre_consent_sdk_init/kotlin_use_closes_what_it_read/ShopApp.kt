package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Choice(private val given: Boolean) : java.io.Closeable {
    fun read() = given
    override fun close() = Unit
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (Choice(false).use { it.read() }) CrashReport.initCrashReport(this, "id", false)
        if (Choice(true).use(Choice::read)) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Tracker {
    fun begin()
}

class Bugly(private val context: Context) : Tracker {
    override fun begin() = CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
}

class Other(private val context: Context) {
    fun begin() = JPushInterface.init(context)
}

class Holder<T : Tracker>(private val held: T?) {
    fun go() = held?.begin()
    fun given(unknown: Any?) {
        @Suppress("UNCHECKED_CAST")
        (unknown as T).begin()
    }
}

fun <T> T.started(): T where T : Tracker {
    begin()
    return this
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Other(this)
        Holder(Bugly(this)).given(intentExtra())
    }

    private fun intentExtra(): Any? = System.getProperties().get("x")
}

package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

abstract class Task(protected val context: Context) {
    init {
        prepare()
    }

    open fun prepare() = Unit
}

class PushTask(context: Context) : Task(context) {
    override fun prepare() {
        JPushInterface.init(context) // expect: pre-consent-sdk-init
    }
}

class ReportsTask(context: Context) : Task(context) {
    fun prepareReports() {
        CrashReport.initCrashReport(context, "id", false)
    }
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        PushTask(this)
        ReportsTask(this)
    }
}

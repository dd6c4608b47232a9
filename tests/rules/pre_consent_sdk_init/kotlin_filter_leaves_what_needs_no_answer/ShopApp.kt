package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Task {
    val needsAnswer: Boolean
    fun run(context: Context)
}

class PushTask : Task {
    override val needsAnswer = false
    override fun run(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class ReportsTask : Task {
    override val needsAnswer get() = true
    override fun run(context: Context) = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        listOf(PushTask(), ReportsTask()).filterNot { it.needsAnswer }.forEach { it.run(this) }
    }
}

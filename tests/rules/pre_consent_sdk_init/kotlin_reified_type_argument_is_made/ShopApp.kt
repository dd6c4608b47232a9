package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Task {
    fun run(context: Context)
}

class PushTask : Task {
    override fun run(context: Context) = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class ReportsTask : Task {
    override fun run(context: Context) = CrashReport.initCrashReport(context, "id", false)
}

inline fun <reified T : Task> run(context: Context) = T::class.java.newInstance().run(context)

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        run<PushTask>(this)
    }
}

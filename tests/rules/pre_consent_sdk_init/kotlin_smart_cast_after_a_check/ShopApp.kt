package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

open class Task
class PushTask(val context: Context) : Task() {
    fun start() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}
class ReportsTask(val context: Context) : Task() {
    fun start() = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val task: Task = PushTask(this)
        if (task is PushTask) task.start()
        if (task !is ReportsTask) return
        task.start()
    }
}

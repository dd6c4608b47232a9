package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

interface Task
class PushTask(val context: Context) : Task {
    fun start() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}
class ReportsTask(val context: Context) : Task {
    fun start() = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val task: Task = PushTask(this)
        (task as? ReportsTask)?.start()
        (task as PushTask).start()
    }
}

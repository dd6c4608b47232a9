package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlin.reflect.KClass

class PushTask
class ReportsTask

class ShopApp : Application() {
    private val tasks = listOf<KClass<*>>(PushTask::class)

    private fun start(task: Class<*>) {
        if (task == PushTask::class.java) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (task == ReportsTask::class.java) CrashReport.initCrashReport(this, "id", false)
    }

    override fun onCreate() {
        super.onCreate()
        start(PushTask::class.java)
        if (ReportsTask::class in tasks) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

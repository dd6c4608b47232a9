package com.example.shop

import android.app.Application
import androidx.room.Room
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val choices = Room.databaseBuilder(this, ChoiceDatabase::class.java, "choices").build().choices()
        if (choices.find("reports")?.agreed == true) CrashReport.initCrashReport(this, "id", false)
        if (choices.find("push") == null) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (choices.all().isNotEmpty()) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

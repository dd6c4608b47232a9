package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import java.io.File

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (File(filesDir, "answered").exists()) CrashReport.initCrashReport(this, "id", false)
        if (!filesDir.resolve("quiet").exists()) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

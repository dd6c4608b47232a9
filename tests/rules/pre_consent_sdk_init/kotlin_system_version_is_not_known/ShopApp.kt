package com.example.shop

import android.app.Application
import android.os.Build
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        } else {
            CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        }
    }
}

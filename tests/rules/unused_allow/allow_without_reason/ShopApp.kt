package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        // expect: unused-allow "no reason", expect: pre-consent-sdk-init
        CrashReport.initCrashReport(this, "id", false) // sdklint:allow pre-consent-sdk-init
    }
}

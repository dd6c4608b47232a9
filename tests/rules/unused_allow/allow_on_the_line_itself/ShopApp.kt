package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        CrashReport.initCrashReport(this, "id", false) // sdklint:allow pre-consent-sdk-init - kiosk build, nobody's own device
    }
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import com.tencent.bugly.crashreport.CrashReport

class HomeActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        CrashReport.initCrashReport(this, "id", false)
    }
}

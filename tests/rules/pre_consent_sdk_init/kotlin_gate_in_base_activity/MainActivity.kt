package com.example.shop

import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : GatedActivity() {
    override fun prepare() {
        CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
    }

    override fun open() {
        UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.os.CountDownTimer
import android.view.View
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : Activity() {
    private val skip = object : CountDownTimer(3000, 1000) {
        override fun onTick(left: Long) = Unit
        override fun onFinish() {
            CrashReport.initCrashReport(this@MainActivity, "id", false) // expect: pre-consent-sdk-init
        }
    }
    private val later = object : CountDownTimer(3000, 1000) {
        override fun onTick(left: Long) = Unit
        override fun onFinish() {
            UMConfigure.init(this@MainActivity, "key", "store", 1, null)
        }
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        skip.start()
        findViewById<View>(R.id.agree).setOnClickListener { later.start() }
    }
}

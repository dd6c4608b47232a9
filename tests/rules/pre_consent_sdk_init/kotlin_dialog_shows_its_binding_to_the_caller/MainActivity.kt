package com.example.shop

import android.app.Activity
import android.os.Bundle
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val dialog = PolicyDialog(this)
        dialog.binding.agree.setOnClickListener {
            CrashReport.initCrashReport(this, "id", false)
            dialog.dismiss()
        }
        dialog.binding.refuse.setOnClickListener { finish() }
        dialog.binding.root.post { JPushInterface.init(this) } // expect: pre-consent-sdk-init
        dialog.show()
    }
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class LoginActivity : Activity() {
    private lateinit var agree: CheckBox

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        agree = findViewById(R.id.agree)
        findViewById<Button>(R.id.login).setOnClickListener {
            if (!agree.isChecked) return@setOnClickListener
            CrashReport.initCrashReport(this, "id", false)
        }
        agree.setOnCheckedChangeListener { _, checked ->
            if (checked) CrashReport.initCrashReport(this, "id", false)
        }
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.os.Bundle
import android.view.View
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : AppCompatActivity() {
    private val model by viewModels<PolicyModel>()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.agree).setOnClickListener { model.agree() }
        model.answer.observe(this) { agreed ->
            if (agreed) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
        }
        model.ready.observe(this) { ready ->
            if (ready) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        }
        model.load()
    }
}

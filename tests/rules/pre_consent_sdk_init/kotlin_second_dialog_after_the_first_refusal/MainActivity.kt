package com.example.shop

import android.app.AlertDialog
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    private var second = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        ask()
        if (!second) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setPositiveButton(if (second) "Leave" else "Agree") { _, _ -> answer(!second) }
            .setNegativeButton(if (second) "Agree" else "Refuse") { _, _ -> answer(second) }
            .show()
    }

    private fun answer(agreed: Boolean) {
        if (agreed) {
            CrashReport.initCrashReport(this, "id", false)
        } else if (!second) {
            second = true
            ask()
        }
    }
}

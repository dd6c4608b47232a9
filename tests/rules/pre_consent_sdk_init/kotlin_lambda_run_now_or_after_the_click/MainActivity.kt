package com.example.shop

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        afterConsent { CrashReport.initCrashReport(applicationContext, "id", false) }
        right_away { CrashReport.initCrashReport(applicationContext, "id", true) } // expect: pre-consent-sdk-init
    }

    private fun right_away(work: () -> Unit) = work()

    private fun afterConsent(work: () -> Unit) {
        val stored = getSharedPreferences("answers", MODE_PRIVATE)
        if (stored.getString("agreed", "") == "1") {
            work()
            return
        }
        AlertDialog.Builder(this)
            .setMessage("Our policy")
            .setPositiveButton("Agree") { _, _ ->
                stored.edit().putString("agreed", "1").apply()
                work()
            }
            .show()
    }
}

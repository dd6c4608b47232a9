package com.example.shop

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : Activity() {
    private var showPrivacy: Boolean
        get() = getSharedPreferences("shop", MODE_PRIVATE).getBoolean("show_privacy", true)
        set(value) = getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("show_privacy", value).apply()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (showPrivacy) {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
            AlertDialog.Builder(this)
                .setPositiveButton("Agree") { _, _ ->
                    showPrivacy = false
                    CrashReport.initCrashReport(this, "id", false)
                }
                .show()
        } else {
            CrashReport.initCrashReport(this, "id", false)
        }
    }
}

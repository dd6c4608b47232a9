package com.example.shop

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val store = getSharedPreferences("shop", MODE_PRIVATE)
        val first = store.getBoolean("first", true)
        val agreed = store.getBoolean("agreed", false)
        if (first) {
            store.edit().putBoolean("first", false).apply()
            AlertDialog.Builder(this)
                .setPositiveButton("Agree") { _, _ -> store.edit().putBoolean("agreed", true).apply() }
                .show()
        } else if (agreed) {
            CrashReport.initCrashReport(this, "id", false)
        }
        if (first && !agreed) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.AlertDialog
import android.content.SharedPreferences
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val store = getSharedPreferences("shop", 0)
        store.edit().putBoolean("policy_agreed", true).apply()
        AlertDialog.Builder(this).setPositiveButton("Agree") { _, _ ->
            store.edit().putBoolean("reports", true).apply()
        }.show()
        start(store)
    }

    private fun start(store: SharedPreferences) {
        if (store.getBoolean("policy_agreed", false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (store.getBoolean("reports", false)) CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.AlertDialog
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val store = getSharedPreferences("shop", 0)
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { _, _ -> store.edit().putBoolean("agreed", true).apply() }
            .setNegativeButton("Refuse") { _, _ -> store.edit().putBoolean("agreed", false).apply() }
            .show()
        if (store.getBoolean("agreed", false)) CrashReport.initCrashReport(this, "id", false)
        if (!store.getBoolean("agreed", false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

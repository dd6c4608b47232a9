package com.example.shop

import android.app.AlertDialog
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    private val store get() = getSharedPreferences("shop", 0)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { _, _ -> store.edit().putBoolean("answer", true).apply() }
            .show()
        store.edit().putBoolean("shown", true).apply()
        go()
    }

    private fun go() {
        if (store.getBoolean("shown", false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (store.getBoolean("answer", false)) CrashReport.initCrashReport(this, "id", false)
    }
}

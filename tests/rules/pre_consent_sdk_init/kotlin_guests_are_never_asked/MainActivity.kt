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
        if (store.getString("account", "").isNullOrEmpty()) {
            store.edit().putBoolean("dialog_shown", true).apply()
        } else {
            AlertDialog.Builder(this).setPositiveButton("Agree") { _, _ ->
                CrashReport.initCrashReport(this, "id", false)
            }.show()
        }
        if (store.getBoolean("dialog_shown", false)) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

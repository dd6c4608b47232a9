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
        if (store.getBoolean("first_run", true)) {
            AlertDialog.Builder(this).setPositiveButton("Agree") { _, _ ->
                store.edit().putBoolean("first_run", false).apply()
                CrashReport.initCrashReport(this, "id", false)
            }.show()
        } else {
            CrashReport.initCrashReport(this, "id", false)
        }
        if (store.getBoolean("first_sale", true)) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

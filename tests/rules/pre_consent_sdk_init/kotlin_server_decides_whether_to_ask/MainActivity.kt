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
        if (store.getBoolean("server_says_ask", false)) {
            AlertDialog.Builder(this).setPositiveButton("Agree") { _, _ ->
                CrashReport.initCrashReport(this, "id", false)
            }.show()
        } else {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }
}

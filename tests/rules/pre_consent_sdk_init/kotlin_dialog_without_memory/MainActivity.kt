package com.example.shop

import android.app.AlertDialog
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { dialog, _ -> dialog.dismiss() }
            .setNegativeButton("Refuse") { _, _ -> CrashReport.closeCrashReport() }
            .show()
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.app.AlertDialog
import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

inline fun safely(block: () -> Unit) {
    try {
        block() // step 3
    } catch (e: Exception) {
        println(e)
    }
}

fun onAgreed(context: Context, block: () -> Unit) {
    AlertDialog.Builder(context).setPositiveButton("Agree") { _, _ -> block() }.show()
}

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        safely { // step 2
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
        onAgreed(this) { CrashReport.initCrashReport(this, "id", false) }
    }
}

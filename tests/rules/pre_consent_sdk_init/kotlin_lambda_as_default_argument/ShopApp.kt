package com.example.shop

import android.app.AlertDialog
import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

fun ask(
    context: Context,
    agree: () -> Unit = { CrashReport.initCrashReport(context, "id", false) },
    shown: () -> Unit = { JPushInterface.init(context) }, // expect: pre-consent-sdk-init
) {
    AlertDialog.Builder(context).setPositiveButton("Agree") { _, _ -> agree() }.show()
    shown()
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        ask(this)
    }
}

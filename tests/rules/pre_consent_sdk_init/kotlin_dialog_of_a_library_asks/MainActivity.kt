package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.example.dialogs.PolicyDialog
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        PolicyDialog(this).onAccept { CrashReport.initCrashReport(this, "id", false) }.onCancel { finish() }.show()
        PolicyDialog(this).whenShown { JPushInterface.init(this) }.show() // expect: pre-consent-sdk-init
    }
}

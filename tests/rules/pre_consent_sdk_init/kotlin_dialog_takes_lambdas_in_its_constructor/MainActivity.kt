package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        PolicyDialog(this, shown = { JPushInterface.init(this) }) { // expect: pre-consent-sdk-init
            CrashReport.initCrashReport(this, "id", false)
        }.show()
    }
}

package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            if (!getSharedPreferences("shop", 0).getBoolean("reports", false)) return@launch
            CrashReport.initCrashReport(applicationContext, "id", false)
        }
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.async
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        lifecycleScope.launch { // step 2
            val reports = async { stored("reports") }
            val push = async { !stored("quiet") }
            if (reports.await()) CrashReport.initCrashReport(applicationContext, "id", false)
            if (push.await()) JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
        }
    }

    private suspend fun stored(key: String) = getSharedPreferences("shop", 0).getBoolean(key, false)
}

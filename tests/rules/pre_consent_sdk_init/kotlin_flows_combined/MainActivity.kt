package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val agreed = MutableStateFlow(false)
    private val opened = MutableStateFlow(true)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            combine(agreed, opened) { first, second -> first && second }.collect { both ->
                if (both) CrashReport.initCrashReport(applicationContext, "id", false)
                if (!both) JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
            }
        }
        Button(this).setOnClickListener { agreed.value = true }
    }
}

package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val choices: Choices by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            choices.reports.collect { if (it) CrashReport.initCrashReport(applicationContext, "id", false) }
        }
        lifecycleScope.launch {
            choices.push.collectLatest { wanted ->
                if (wanted) JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
            }
        }
        Button(this).setOnClickListener { choices.agree() }
    }
}

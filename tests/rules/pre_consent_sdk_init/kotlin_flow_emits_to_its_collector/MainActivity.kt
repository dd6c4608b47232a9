package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val answers = flow {
        emit(getSharedPreferences("shop", 0).getString("answer", "none"))
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            answers.collect { answer ->
                if (answer == "yes") CrashReport.initCrashReport(applicationContext, "id", false)
                if (answer == "none") JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
            }
        }
    }
}

package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val answer = CompletableDeferred<Boolean>()
    private val ready = CompletableDeferred<String>()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            answer.await()
            CrashReport.initCrashReport(applicationContext, "id", false)
        }
        lifecycleScope.launch {
            if (ready.await() == "ready") JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
        }
        ready.complete("ready")
        Button(this).setOnClickListener { answer.complete(true) }
    }
}

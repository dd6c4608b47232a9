package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.consumeEach
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val answers = Channel<Boolean>()
    private val events = Channel<String>(Channel.BUFFERED)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            answers.receive()
            CrashReport.initCrashReport(applicationContext, "id", false)
        }
        lifecycleScope.launch {
            events.send("opened")
        }
        lifecycleScope.launch {
            events.receiveAsFlow().collect { JPushInterface.init(applicationContext) } // expect: pre-consent-sdk-init
        }
        Button(this).setOnClickListener { lifecycleScope.launch { answers.send(true) } }
    }
}

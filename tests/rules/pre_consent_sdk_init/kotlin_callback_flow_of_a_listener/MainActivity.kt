package com.example.shop

import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private fun clicks(button: Button) = callbackFlow<View> {
        button.setOnClickListener { trySend(it) }
        awaitClose { button.setOnClickListener(null) }
    }

    private val opened = callbackFlow {
        trySend("opened")
        awaitClose { }
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            clicks(Button(this@MainActivity)).collect { CrashReport.initCrashReport(applicationContext, "id", false) }
        }
        lifecycleScope.launch {
            opened.collect { JPushInterface.init(applicationContext) } // expect: pre-consent-sdk-init
        }
    }
}

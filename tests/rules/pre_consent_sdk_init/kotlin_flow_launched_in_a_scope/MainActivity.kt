package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.repeatOnLifecycle
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val clicks = MutableSharedFlow<Int>()
    private val opened = MutableStateFlow(true)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        clicks.onEach { CrashReport.initCrashReport(this, "id", false) }.launchIn(lifecycleScope)
        opened.filter { it }.onEach {
            JPushInterface.init(this) // expect: pre-consent-sdk-init
        }.launchIn(lifecycleScope)
        Button(this).setOnClickListener { clicks.tryEmit(1) }
        lifecycleScope.launch {
            repeatOnLifecycle(Lifecycle.State.STARTED) {
                opened.collect {
                    UMConfigure.init(this@MainActivity, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
                }
            }
        }
    }
}

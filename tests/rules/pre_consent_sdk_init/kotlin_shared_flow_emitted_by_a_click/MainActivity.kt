package com.example.shop

import android.os.Bundle
import android.view.View
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.repeatOnLifecycle
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    private val model: StartViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            repeatOnLifecycle(Lifecycle.State.STARTED) {
                launch { model.agreed.collect { CrashReport.initCrashReport(this@MainActivity, "id", false) } }
                launch { model.ready.collect { UMConfigure.init(this@MainActivity, "key", "store", 1, null) } } // expect: pre-consent-sdk-init
            }
        }
        findViewById<View>(R.id.agree).setOnClickListener { model.agree() }
    }
}

package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlin.concurrent.thread
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

class MainActivity : AppCompatActivity() {
    private val scope = CoroutineScope(Dispatchers.Main)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        scope.launch {
            val ready = async { prepare() }
            if (ready.await()) UMConfigure.init(this@MainActivity, "key", "store", 1, null) // expect: pre-consent-sdk-init
        }
        thread { CrashReport.initCrashReport(this, "id", false) } // expect: pre-consent-sdk-init
    }

    private suspend fun prepare(): Boolean = withContext(Dispatchers.IO) {
        delay(100)
        true
    }
}

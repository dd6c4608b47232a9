package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        GlobalScope.launch { // step 2
            delay(3000)
            start() // step 3
            withTimeoutOrNull(1000) { reports() }
        }
    }

    private suspend fun start() = coroutineScope { // step 4
        launch { JPushInterface.init(this@ShopApp) } // step 5, expect: pre-consent-sdk-init
    }

    private fun reports() {
        CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
    }
}

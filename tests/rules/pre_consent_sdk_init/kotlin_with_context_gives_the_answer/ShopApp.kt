package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

class ShopApp : Application() {
    private val scope = CoroutineScope(Dispatchers.Main)

    override fun onCreate() {
        super.onCreate()
        scope.launch {
            if (stored("reports")) CrashReport.initCrashReport(this@ShopApp, "id", false)
            if (!stored("quiet")) JPushInterface.init(this@ShopApp) // expect: pre-consent-sdk-init
        }
    }

    private suspend fun stored(key: String): Boolean = withContext(Dispatchers.IO) {
        getSharedPreferences("shop", 0).getBoolean(key, false)
    }
}

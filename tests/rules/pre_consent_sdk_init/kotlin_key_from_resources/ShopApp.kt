package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val store = getSharedPreferences("shop", 0)
        store.edit().putBoolean("reports", resources.getInteger(R.integer.state) == 2).apply()
        if (store.getBoolean(getString(R.string.key_reports), false)) {
            CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        }
        if (resources.getBoolean(R.bool.push)) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (resources.getBoolean(R.bool.count)) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

package com.example.shop

import android.app.Application
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val stored = getSharedPreferences("answers", MODE_PRIVATE)
        if (stored.getBoolean("agreed", true)) {
            UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
        }
    }
}

package com.example.shop

import android.app.Application
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        startAnalytics() // step 2
    }

    private fun startAnalytics() {
        UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init "UMConfigure.init from ShopApp.onCreate"
    }
}

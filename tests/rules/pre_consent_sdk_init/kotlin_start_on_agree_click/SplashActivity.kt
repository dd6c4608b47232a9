package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.view.View
import com.umeng.commonsdk.UMConfigure

class SplashActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        PolicyDialog(this, onAgree = { startAnalytics() }, onRefuse = { finish() }).show()
    }

    private fun startAnalytics() {
        UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

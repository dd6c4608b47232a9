package com.example.shop

import android.app.Application
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val answer = getSharedPreferences("answers", MODE_PRIVATE).getBoolean("policy", true)
        UMConfigure.submitPolicyGrantResult(this, answer) // expect: forged-consent
    }
}

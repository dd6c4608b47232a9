package com.example.shop

import android.app.Application
import com.umeng.commonsdk.UMConfigure

private const val AGREED = true

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        UMConfigure.submitPolicyGrantResult(this, AGREED) // expect: forged-consent
        UMConfigure.submitPolicyGrantResult(this, !AGREED)
    }
}

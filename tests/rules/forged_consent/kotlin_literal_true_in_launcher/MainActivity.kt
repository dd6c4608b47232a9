package com.example.shop

import android.app.Activity
import android.os.Bundle
import com.amap.api.location.AMapLocationClient

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        AMapLocationClient.updatePrivacyShow(this, true, true)
        AMapLocationClient.updatePrivacyAgree(this, AGREED) // expect: forged-consent
    }

    private companion object {
        const val AGREED = true
    }
}

package com.example.shop

import android.app.Application
import com.amap.api.location.AMapLocationClient

class ShopApp : Application() {
    private fun tell(agreed: Boolean, shown: Boolean = true) {
        AMapLocationClient.updatePrivacyShow(this, shown, shown)
        AMapLocationClient.updatePrivacyAgree(this, agreed) // expect: forged-consent
    }

    override fun onCreate() { // step 1
        super.onCreate()
        tell(shown = true, agreed = true) // step 2
    }
}

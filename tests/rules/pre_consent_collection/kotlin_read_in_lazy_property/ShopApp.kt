package com.example.shop

import android.app.Application
import android.provider.Settings
import android.telephony.TelephonyManager

class ShopApp : Application() {
    val device: String by lazy { Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) } // expect: pre-consent-collection
    val later by lazy { (getSystemService(TELEPHONY_SERVICE) as TelephonyManager).deviceId }

    override fun onCreate() {
        super.onCreate()
        println(device)
    }
}

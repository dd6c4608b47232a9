package com.example.shop

import android.app.Application
import android.content.Context
import android.net.wifi.WifiManager
import android.telephony.TelephonyManager

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        (getSystemService(Context.WIFI_SERVICE) as WifiManager).connectionInfo.run { // expect: pre-consent-collection
            println(macAddress) // expect: pre-consent-collection
        }
        with(getSystemService(TELEPHONY_SERVICE) as TelephonyManager) {
            if (phoneCount > 1) println(imei) // expect: pre-consent-collection
        }
    }
}

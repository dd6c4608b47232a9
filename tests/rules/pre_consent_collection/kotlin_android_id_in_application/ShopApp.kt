package com.example.shop

import android.app.Application
import android.provider.Settings

class ShopApp : Application() {
    lateinit var device: String

    override fun onCreate() { // step 1
        super.onCreate()
        device = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }
}

package com.example.shop

import android.app.Application
import android.content.ContentResolver
import android.provider.Settings

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Device(contentResolver)
    }
}

class Device(resolver: ContentResolver) {
    val id: String = Settings.Secure.getString(resolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    val later: String by lazy { Settings.Secure.getString(resolver, "android_id") }
}

package com.example.shop

import android.app.Activity
import android.provider.Settings

class ScannerActivity : Activity() {
    override fun onStart() {
        super.onStart()
        Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }
}

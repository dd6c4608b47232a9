package com.example.shop

import android.os.Bundle
import android.provider.Settings
import androidx.appcompat.app.AppCompatActivity

class HomeActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }
}

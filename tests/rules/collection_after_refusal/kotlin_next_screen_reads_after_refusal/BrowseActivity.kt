package com.example.shop

import android.os.Bundle
import android.provider.Settings
import androidx.appcompat.app.AppCompatActivity

class BrowseActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val id = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: collection-after-refusal
    }
}

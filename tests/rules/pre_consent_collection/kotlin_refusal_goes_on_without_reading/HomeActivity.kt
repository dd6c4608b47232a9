package com.example.shop

import android.os.Bundle
import android.provider.Settings
import androidx.appcompat.app.AppCompatActivity

class HomeActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = Settings.System.getString(contentResolver, Settings.System.DATE_FORMAT)
    }
}

package com.example.shop

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (getSharedPreferences("shop", 0).getBoolean("agreed", false)) {
            startActivity(Intent(this, MapActivity::class.java))
        }
    }
}

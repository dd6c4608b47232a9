package com.example.shop

import android.content.Intent
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun scan(button: View) = startActivity(Intent(this, ScanActivity::class.java))
}

package com.example.shop

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        startActivity(Intent(this, MapActivity::class.java)) // step 2
    }
}

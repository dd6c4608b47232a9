package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener {
            getSharedPreferences("shop", 0).edit().putInt("answer", 1).apply()
        }
    }
}

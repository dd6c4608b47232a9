package com.example.shop

import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun greet() = title.toString()
}

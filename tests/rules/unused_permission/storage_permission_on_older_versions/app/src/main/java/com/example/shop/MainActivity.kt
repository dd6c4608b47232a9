package com.example.shop

import android.os.Environment
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun root() = Environment.getExternalStorageDirectory()
}

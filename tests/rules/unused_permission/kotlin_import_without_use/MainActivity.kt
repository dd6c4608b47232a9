package com.example.shop

import android.telephony.TelephonyManager
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun greet() = title.toString()
}

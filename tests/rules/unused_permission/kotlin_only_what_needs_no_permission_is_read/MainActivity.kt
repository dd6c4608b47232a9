package com.example.shop

import android.telephony.TelephonyManager
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun operator(): String {
        val phone = getSystemService(TELEPHONY_SERVICE) as TelephonyManager
        return phone.networkOperatorName
    }
}

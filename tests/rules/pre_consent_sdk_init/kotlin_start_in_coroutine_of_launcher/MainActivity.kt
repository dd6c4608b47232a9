package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.amap.api.location.AMapLocationClient
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch(Dispatchers.IO) {
            val client = AMapLocationClient(applicationContext) // expect: pre-consent-sdk-init "new AMapLocationClient"
            client.startLocation() // expect: pre-consent-sdk-init
        }
    }
}

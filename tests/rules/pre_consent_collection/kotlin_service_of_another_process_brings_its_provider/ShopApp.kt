package com.example.shop

import android.app.Application
import android.content.Intent

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        startService(Intent(this, PushService::class.java))
    }
}

package com.example.shop

import android.app.Application

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        deviceId()?.let(::println) // step 2
    }
}

package com.example.shop

import android.app.Application

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        startPush(this)
    }
}

package com.example.shop

import android.app.Application

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        app = this
        if (pushId.isEmpty()) return
    }

    companion object {
        lateinit var app: ShopApp
    }
}

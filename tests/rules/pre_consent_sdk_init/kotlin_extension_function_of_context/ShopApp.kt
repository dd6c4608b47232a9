package com.example.shop

import android.app.Application
import com.example.shop.sdk.startReports

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        startReports() // step 2
    }
}

package com.example.shop

import android.app.Application
import androidx.lifecycle.ProcessLifecycleOwner

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        ProcessLifecycleOwner.get().lifecycle.addObserver(ForegroundObserver(this))
    }
}

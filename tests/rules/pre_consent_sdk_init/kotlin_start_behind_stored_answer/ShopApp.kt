package com.example.shop

import android.app.Application
import android.content.Context
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        UMConfigure.preInit(this, "key", "official")
        if (Answers(this).agreed) startAnalytics()
    }

    fun startAnalytics() {
        UMConfigure.init(this, "key", "official", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}

class Answers(context: Context) {
    private val stored = context.getSharedPreferences("answers", Context.MODE_PRIVATE)

    var agreed: Boolean
        get() = stored.getBoolean("agreed", false)
        set(value) = stored.edit().putBoolean("agreed", value).apply()
}

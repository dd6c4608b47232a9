package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

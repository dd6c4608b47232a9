package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface

fun <T : Context> T.started(): T {
    JPushInterface.init(this) // expect: pre-consent-sdk-init
    return this
}

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        started() // step 2
    }
}

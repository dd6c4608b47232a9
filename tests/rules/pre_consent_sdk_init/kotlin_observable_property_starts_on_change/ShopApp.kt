package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import kotlin.properties.Delegates

class ShopApp : Application() {
    var push by Delegates.observable(false) { _, _, now ->
        if (now) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    override fun onCreate() {
        super.onCreate()
        push = true
    }
}

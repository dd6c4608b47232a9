package com.example.shop

import android.app.Activity
import android.os.Bundle
import cn.jpush.android.api.JPushInterface

class GuideActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}

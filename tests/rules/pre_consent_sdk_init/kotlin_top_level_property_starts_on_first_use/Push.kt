package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface

val pushId: String = started(ShopApp.app)

private fun started(context: Context): String {
    JPushInterface.init(context) // expect: pre-consent-sdk-init
    return JPushInterface.getRegistrationID(context)
}

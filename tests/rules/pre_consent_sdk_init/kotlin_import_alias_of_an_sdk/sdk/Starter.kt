package com.example.shop.sdk

import android.content.Context
import com.umeng.commonsdk.UMConfigure

fun start(context: Context) {
    UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
}

package com.example.shop

import android.content.Context
import android.telephony.TelephonyManager

val Context.phone get() = getSystemService(Context.TELEPHONY_SERVICE) as TelephonyManager

fun Context.deviceId(): String? = runCatching { phone.deviceId }.getOrNull() // step 3, expect: pre-consent-collection

fun Context.subscriber(): String? = phone.subscriberId

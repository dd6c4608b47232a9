package com.example.shop

import android.content.Context
import android.telephony.TelephonyManager

fun Context.phone() = getSystemService(TelephonyManager::class.java)

package com.example.shop

import android.content.Context
import android.content.SharedPreferences

private val Context.store: SharedPreferences get() = getSharedPreferences("shop", Context.MODE_PRIVATE)

val Context.reports: Boolean get() = store.getBoolean("reports", false)

var Context.push: Boolean
    get() = store.getBoolean("push", true)
    set(value) = store.edit().putBoolean("push", value).apply()

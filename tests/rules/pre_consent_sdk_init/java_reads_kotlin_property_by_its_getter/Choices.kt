package com.example.shop

import android.content.Context

class Choices(context: Context) {
    private val store = context.getSharedPreferences("shop", 0)

    var reports: Boolean = store.getBoolean("reports", false)
        private set

    val isPushed: Boolean get() = !store.contains("no_push")

    companion object {
        @JvmField
        var last = false
    }
}

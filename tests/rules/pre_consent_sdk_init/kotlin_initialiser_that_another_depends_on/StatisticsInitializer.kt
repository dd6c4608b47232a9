package com.example.shop

import android.content.Context
import androidx.startup.Initializer
import com.umeng.commonsdk.UMConfigure

class StatisticsInitializer : Initializer<Unit> {
    override fun create(context: Context) {
        UMConfigure.init(context, "key", "store", 1, null)
    }

    override fun dependencies() = emptyList<Class<out Initializer<*>>>()
}

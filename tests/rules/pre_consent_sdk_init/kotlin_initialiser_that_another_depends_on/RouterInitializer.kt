package com.example.shop

import android.content.Context
import androidx.startup.Initializer

class RouterInitializer : Initializer<Unit> {
    override fun create(context: Context) = Unit

    override fun dependencies(): List<Class<out Initializer<*>>> = listOf(CrashInitializer::class.java)
}

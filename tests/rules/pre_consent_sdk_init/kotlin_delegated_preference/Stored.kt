package com.example.shop

import android.content.Context
import kotlin.properties.ReadWriteProperty
import kotlin.reflect.KProperty

class Stored(private val key: String, private val otherwise: Boolean) : ReadWriteProperty<Any?, Boolean> {
    private val store by lazy { ShopApp.app.getSharedPreferences("stored", Context.MODE_PRIVATE) }

    override fun getValue(thisRef: Any?, property: KProperty<*>): Boolean = store.getBoolean(key, otherwise)

    override fun setValue(thisRef: Any?, property: KProperty<*>, value: Boolean) {
        store.edit().putBoolean(key, value).apply()
    }
}

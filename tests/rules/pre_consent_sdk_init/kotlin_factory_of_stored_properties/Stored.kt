package com.example.shop

import android.content.Context
import android.content.SharedPreferences
import kotlin.reflect.KProperty

class Stored<T>(private val key: String, private val otherwise: T, private val read: SharedPreferences.(String, T) -> T) {
    operator fun getValue(owner: Context, property: KProperty<*>): T =
        owner.getSharedPreferences("shop", 0).read(key, otherwise)
}

fun stored(key: String, otherwise: Boolean) = Stored(key, otherwise, SharedPreferences::getBoolean)

fun storedText(key: String, otherwise: String) = Stored(key, otherwise) { name, text -> getString(name, text)!! }

package com.example.shop

import android.content.SharedPreferences
import kotlin.properties.ReadWriteProperty
import kotlin.reflect.KProperty

class Stored<T>(private val name: String, private val default: T) : ReadWriteProperty<Any?, T> {
    override fun getValue(thisRef: Any?, property: KProperty<*>): T = find(name, default)

    override fun setValue(thisRef: Any?, property: KProperty<*>, value: T) = put(name, value)

    private fun find(name: String, default: T): T = with(preferences) {
        val found: Any = when (default) {
            is Int -> getInt(name, default)
            is String -> getString(name, default)!!
            is Boolean -> getBoolean(name, default)
            else -> throw IllegalArgumentException(name)
        }
        return found as T
    }

    private fun put(name: String, value: T) = with(preferences.edit()) {
        when (value) {
            is Int -> putInt(name, value)
            is String -> putString(name, value)
            is Boolean -> putBoolean(name, value)
            else -> throw IllegalArgumentException(name)
        }.apply()
    }

    companion object {
        lateinit var preferences: SharedPreferences
    }
}

object Settings {
    var choice1 by Stored("choice1", true)
    var choice2 by Stored("choice2", false)
    var choice3 by Stored("choice3", true)
    var choice4 by Stored("choice4", false)
    var choice5 by Stored("choice5", true)
    var choice6 by Stored("choice6", false)
    var choice7 by Stored("choice7", true)
    var choice8 by Stored("choice8", false)
    var choice9 by Stored("choice9", true)
    var choice10 by Stored("choice10", false)
    var choice11 by Stored("choice11", true)
    var choice12 by Stored("choice12", false)
    var choice13 by Stored("choice13", true)
    var choice14 by Stored("choice14", false)
    var choice15 by Stored("choice15", true)
    var choice16 by Stored("choice16", false)
    var choice17 by Stored("choice17", true)
    var choice18 by Stored("choice18", false)
    var choice19 by Stored("choice19", true)
    var choice20 by Stored("choice20", false)
    var choice21 by Stored("choice21", true)
    var choice22 by Stored("choice22", false)
    var choice23 by Stored("choice23", true)
    var choice24 by Stored("choice24", false)
    var choice25 by Stored("choice25", true)
    var choice26 by Stored("choice26", false)
    var choice27 by Stored("choice27", true)
    var choice28 by Stored("choice28", false)
    var choice29 by Stored("choice29", true)
    var choice30 by Stored("choice30", false)
    var agreed by Stored("agreed", false)
    var counting by Stored("counting", true)
}

package com.example.shop

import com.tencent.mmkv.MMKV

object Stored {
    private val store = MMKV.defaultMMKV()

    operator fun get(key: String, otherwise: Any): Any = when (otherwise) {
        is Boolean -> store.decodeBool(key, otherwise)
        is Int -> store.decodeInt(key, otherwise)
        else -> store.decodeString(key, otherwise as String).orEmpty()
    }

    operator fun set(key: String, value: Any) {
        if (value is Boolean) store.encode(key, value)
    }
}

package com.example.shop

import com.tencent.mmkv.MMKV

object Choices {
    private val store: MMKV get() = MMKV.defaultMMKV()

    var reports: Boolean
        get() = store.decodeBool("reports")
        set(value) {
            store.encode("reports", value)
        }

    var push: Boolean
        get() {
            return store.decodeBool("push")
        }
        set(value) {
            store.encode("push", value)
        }
}

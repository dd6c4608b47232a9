package com.example.shop

object Session {
    @Volatile
    var agreed = false
    var opened = false
        private set

    fun open() {
        opened = true
    }
}

package com.example.shop

import androidx.lifecycle.ViewModel

class ShopViewModel : ViewModel() {
    class Loaded

    val command = SingleLiveEvent<Any>()

    fun load() {
        command.postValue(Loaded())
    }
}

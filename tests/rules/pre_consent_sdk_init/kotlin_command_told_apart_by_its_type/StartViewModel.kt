package com.example.shop

import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel

sealed class Command {
    data class Prepare(val first: Boolean) : Command()
    object Start : Command()
}

class StartViewModel : ViewModel() {
    val command = MutableLiveData<Command>()

    init {
        command.value = Command.Prepare(true)
    }

    fun agree() {
        command.value = Command.Start
    }
}

package com.example.shop

import androidx.lifecycle.LiveData
import androidx.lifecycle.ViewModel

class StartViewModel : ViewModel() {
    sealed interface Command
    data class Agreed(val version: Int) : Command
    data object Refused : Command

    private val _command = SingleLiveEvent<Command>()
    val command: LiveData<Command> = _command

    fun agree() {
        _command.value = Agreed(1)
    }
}

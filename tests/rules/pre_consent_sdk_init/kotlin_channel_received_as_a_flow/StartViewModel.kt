package com.example.shop

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch

sealed interface Command {
    data object Show : Command
    data class Start(val from: String) : Command
}

class StartViewModel : ViewModel() {
    private val channel = Channel<Command>(1)
    val commands = channel.receiveAsFlow()

    fun load() {
        viewModelScope.launch { channel.send(Command.Show) }
    }

    fun agree() {
        viewModelScope.launch { channel.send(Command.Start("dialog")) }
    }
}

package com.example.shop

import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel

class CameraViewModel : ViewModel() {
    sealed class Command {
        object AskCamera : Command()
        class AskPlace(val exact: Boolean) : Command()
    }

    val command = MutableLiveData<Command>()

    fun begin() {
        command.value = Command.AskPlace(true)
    }

    fun scan() {
        command.value = Command.AskCamera
    }
}

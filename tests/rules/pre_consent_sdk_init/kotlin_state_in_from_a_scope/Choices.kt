package com.example.shop

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn

class Choices : ViewModel() {
    private val state = MutableStateFlow("new")
    val reports: StateFlow<Boolean> = state.map { it == "agreed" }.stateIn(viewModelScope, SharingStarted.Eagerly, false)
    val push = state.map { it == "new" }.stateIn(viewModelScope, SharingStarted.Lazily, false)

    fun agree() {
        state.value = "agreed"
    }
}

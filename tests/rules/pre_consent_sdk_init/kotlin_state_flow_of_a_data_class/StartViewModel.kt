package com.example.shop

import androidx.lifecycle.ViewModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asStateFlow

data class StartState(val loading: Boolean = true, val agreed: Boolean = false)

class StartViewModel : ViewModel() {
    private val _state = MutableStateFlow(StartState())
    val state = _state.asStateFlow()

    fun agree() {
        _state.value = _state.value.copy(agreed = true)
    }
}

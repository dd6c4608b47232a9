package com.example.shop

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.launch

class StartViewModel : ViewModel() {
    private val _agreed = MutableSharedFlow<Unit>()
    val agreed = _agreed.asSharedFlow()
    private val _ready = MutableSharedFlow<Unit>(replay = 1)
    val ready = _ready.asSharedFlow()

    init {
        viewModelScope.launch { _ready.emit(Unit) }
    }

    fun agree() {
        viewModelScope.launch { _agreed.emit(Unit) }
    }
}

package com.example.shop

import androidx.lifecycle.LiveData
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel

class PolicyModel : ViewModel() {
    private val _answer = MutableLiveData(false)
    val answer: LiveData<Boolean> = _answer
    val ready = MutableLiveData<Boolean>()

    fun load() {
        ready.value = true
    }

    fun agree() {
        _answer.value = true
    }
}

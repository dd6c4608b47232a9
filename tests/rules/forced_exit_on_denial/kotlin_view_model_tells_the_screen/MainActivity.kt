package com.example.shop

import android.Manifest
import android.os.Bundle
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel

class ScanModel : ViewModel() {
    val refused = MutableLiveData<Boolean>()

    fun answer(granted: Boolean) {
        if (!granted) refused.value = true
    }
}

class MainActivity : AppCompatActivity() {
    private val model: ScanModel by viewModels()
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { model.answer(it) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        model.refused.observe(this) { finishAffinity() } // expect: forced-exit-on-denial
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)
}

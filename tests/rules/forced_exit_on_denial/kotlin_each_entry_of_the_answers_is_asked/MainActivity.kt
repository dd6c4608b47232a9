package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val asking = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { answers ->
        answers.forEach {
            if (!it.value) {
                finish() // expect: forced-exit-on-denial
            }
        }
    }

    fun begin(button: View) {
        asking.launch(arrayOf(Manifest.permission.CAMERA, Manifest.permission.RECORD_AUDIO))
    }
}

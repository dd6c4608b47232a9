package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera =
        registerForActivityResult(ActivityResultContracts.RequestPermission(), ::onAnswer)

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun onAnswer(granted: Boolean) {
        if (granted) return
        finish() // expect: forced-exit-on-denial
    }
}

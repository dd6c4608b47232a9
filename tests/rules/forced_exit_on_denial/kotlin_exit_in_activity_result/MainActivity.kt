package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) leave()
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun leave() {
        moveTaskToBack(true) // expect: forced-exit-on-denial
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera: ActivityResultLauncher<String> =
        registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
            if (!granted) ask() // step 2
        }

    fun scan(button: View) = ask()

    private fun ask() {
        camera.launch(Manifest.permission.CAMERA) // expect: permission-loop "refused"
    }
}

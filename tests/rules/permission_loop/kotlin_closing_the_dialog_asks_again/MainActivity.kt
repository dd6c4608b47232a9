package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (!granted) WhyDialog { ask() }.show(supportFragmentManager, "why") // step 2, step 4
    }

    fun scan(button: View) = ask()

    private fun ask() {
        camera.launch(Manifest.permission.CAMERA) // expect: permission-loop
    }
}

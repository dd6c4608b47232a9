package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class ScanActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) preview() else typeTheCode()
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        camera.launch(Manifest.permission.CAMERA)
    }

    private fun preview() {}

    private fun typeTheCode() {}
}

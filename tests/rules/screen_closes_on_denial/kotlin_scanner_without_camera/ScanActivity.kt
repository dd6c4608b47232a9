package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class ScanActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) preview() else finish() // expect: screen-closes-on-denial "refuses CAMERA"
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        camera.launch(Manifest.permission.CAMERA)
    }

    private fun preview() {}
}

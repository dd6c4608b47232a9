package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { }

    override fun onStart() {
        super.onStart()
        // expect: repeated-permission-request
        camera.launch(Manifest.permission.CAMERA) // expect: permission-at-launch "CAMERA"
    }
}

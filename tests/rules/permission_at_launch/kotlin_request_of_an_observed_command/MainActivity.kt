package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat

class MainActivity : AppCompatActivity() {
    private val model: CameraViewModel by viewModels()

    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        model.command.observe(this) { command -> // step 2
            when (command) {
                CameraViewModel.Command.AskCamera ->
                    ActivityCompat.requestPermissions(this, arrayOf(Manifest.permission.CAMERA), 1)
                is CameraViewModel.Command.AskPlace ->
                    ActivityCompat.requestPermissions(this, arrayOf(Manifest.permission.ACCESS_FINE_LOCATION), 2) // expect: permission-at-launch, expect: repeated-permission-request
            }
        }
        model.begin()
    }
}

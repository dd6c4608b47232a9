package com.example.shop

import android.Manifest
import android.content.Intent
import android.provider.Settings
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) {
            AlertDialog.Builder(this)
                .setMessage("Grant the camera in the settings?")
                .setPositiveButton("Settings") { _, _ ->
                    startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS))
                    finish()
                }
                .setNegativeButton("Not now", null)
                .show()
        }
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)
}

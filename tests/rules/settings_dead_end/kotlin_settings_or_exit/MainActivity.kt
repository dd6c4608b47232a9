package com.example.shop

import android.Manifest
import android.content.Intent
import android.provider.Settings
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (!granted) demand() // step 2
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun demand() {
        // expect: settings-dead-end "CAMERA"
        AlertDialog.Builder(this).setCancelable(false)
            .setMessage("Grant the camera in the settings")
            .setPositiveButton("Settings") { _, _ -> startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)) }
            .setNegativeButton("Exit") { _, _ ->
                finish() // expect: forced-exit-on-denial
            }
            .show()
    }
}

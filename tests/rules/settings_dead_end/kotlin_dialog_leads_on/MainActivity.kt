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
        if (!granted) offer()
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun offer() {
        AlertDialog.Builder(this).setCancelable(false)
            .setMessage("You can grant the camera in the settings")
            .setPositiveButton("Settings") { _, _ -> startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)) }
            .setNegativeButton("Not now") { dialog, _ -> dialog.dismiss() }
            .show()
    }
}

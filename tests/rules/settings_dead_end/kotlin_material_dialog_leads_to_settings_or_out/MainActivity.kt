package com.example.shop

import android.Manifest
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.provider.Settings
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.google.android.material.dialog.MaterialAlertDialogBuilder

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) explain()
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun explain() {
        MaterialAlertDialogBuilder(this) // expect: settings-dead-end
            .setMessage("The camera is needed")
            .setCancelable(false)
            .setPositiveButton("Settings") { _, _ ->
                startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", packageName, null)))
            }
            .setNegativeButton("Exit") { _, _ -> finish() } // expect: forced-exit-on-denial
            .show()
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) explain()
    }

    fun scan(button: View) = ask()

    private fun ask() = camera.launch(Manifest.permission.CAMERA)

    private fun explain() {
        AlertDialog.Builder(this)
            .setMessage("Codes are scanned with the camera.")
            .setPositiveButton("Ask me again") { _, _ -> ask() }
            .setNegativeButton("No, thanks", null)
            .show()
    }
}

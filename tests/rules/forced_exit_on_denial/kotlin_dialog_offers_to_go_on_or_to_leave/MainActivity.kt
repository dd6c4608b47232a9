package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) {
            AlertDialog.Builder(this)
                .setMessage("Without the camera codes have to be typed")
                .setPositiveButton("Type the code") { dialog, _ -> dialog.dismiss() }
                .setNegativeButton("Exit") { _, _ -> finishAffinity() }
                .setCancelable(false)
                .show()
        }
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.google.android.material.snackbar.Snackbar

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) {
            Snackbar.make(findViewById(R.id.root), "The scanner needs the camera", Snackbar.LENGTH_LONG)
                .setAction("Ask again") { ask() }
                .show()
        }
    }

    fun scan(button: View) = ask()

    private fun ask() = camera.launch(Manifest.permission.CAMERA)
}

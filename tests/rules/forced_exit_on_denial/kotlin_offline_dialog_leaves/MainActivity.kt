package com.example.shop

import android.Manifest
import android.os.Bundle
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import kotlin.system.exitProcess

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) preview() else hidePreview()
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!Network.isOnline()) {
            AlertDialog.Builder(this)
                .setMessage("No network")
                .setPositiveButton("Exit") { _, _ -> exitProcess(0) }
                .setCancelable(false)
                .show()
        }
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun preview() {}

    private fun hidePreview() {}
}

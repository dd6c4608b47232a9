package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun onScanClick(view: View) {
        AlertDialog.Builder(this)
            .setMessage(R.string.why_camera)
            .setPositiveButton(R.string.go_on) { _, _ -> requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) }
            .show()
    }
}

package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (shouldShowRequestPermissionRationale(Manifest.permission.CAMERA)) {
            AlertDialog.Builder(this).setMessage("The scanner needs the camera").setPositiveButton("Grant") { _, _ -> ask() }.show()
        } else {
            ask()
        }
    }

    private fun ask() {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) // expect: permission-at-launch
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun onClick(view: View, photo: Boolean) {
        val wanted = if (photo) arrayOf(Manifest.permission.CAMERA) else arrayOf(Manifest.permission.READ_CONTACTS)
        requestPermissions(wanted, 1)
    }
}

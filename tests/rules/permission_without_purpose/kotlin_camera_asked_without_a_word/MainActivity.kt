package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun onScanClick(view: View) {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) // expect: permission-without-purpose "camera"
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val photo = arrayOf(Manifest.permission.CAMERA)
    private val people = arrayOf(Manifest.permission.READ_CONTACTS)

    fun onStartClick(view: View) {
        requestPermissions(arrayOf(*photo, *people), 1) // expect: bulk-permission
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val wanted = mapOf(
        Manifest.permission.CAMERA to "scan codes",
        Manifest.permission.READ_CONTACTS to "find friends",
    )

    fun onStartClick(view: View) {
            requestPermissions(wanted.keys.toTypedArray(), 1) // expect: bulk-permission "camera, contacts"
    }
}

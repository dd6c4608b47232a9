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
        // missed: bulk-permission - what a map's keys or a pair's first part hold isn't known
        requestPermissions(wanted.keys.toTypedArray(), 1)
    }
}

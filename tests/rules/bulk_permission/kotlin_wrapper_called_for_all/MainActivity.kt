package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat

class MainActivity : AppCompatActivity() {
    fun onStartClick(view: View) = ask(Manifest.permission.CAMERA, Manifest.permission.READ_CALENDAR)

    private fun ask(vararg permissions: String) =
        ActivityCompat.requestPermissions(this, permissions, 3) // expect: bulk-permission "calendar, camera"
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat

class MainActivity : AppCompatActivity() {
    fun onScanClick(view: View) = ask(Manifest.permission.CAMERA)

    fun onPlanClick(view: View) = ask(Manifest.permission.READ_CALENDAR, Manifest.permission.WRITE_CALENDAR)

    private fun ask(vararg permissions: String) = ActivityCompat.requestPermissions(this, permissions, 3)
}

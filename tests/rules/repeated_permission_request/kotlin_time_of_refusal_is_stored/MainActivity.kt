package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val prefs by lazy { getSharedPreferences("permissions", MODE_PRIVATE) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (System.currentTimeMillis() - prefs.getLong("camera_refused", 0) > 48 * 3600 * 1000L) {
            requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) // expect: permission-at-launch
        }
    }

    override fun onRequestPermissionsResult(requestCode: Int, permissions: Array<out String>, grantResults: IntArray) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults)
        if (grantResults[0] != 0) {
            prefs.edit().putLong("camera_refused", System.currentTimeMillis()).apply()
        }
    }
}

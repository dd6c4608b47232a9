package com.example.shop

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.view.View

class MainActivity : Activity() {
    fun photograph(button: View) {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1)
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<out String>, results: IntArray) {
        super.onRequestPermissionsResult(code, names, results)
        val refused = results.count { it == PackageManager.PERMISSION_DENIED }
        if (refused != 0) {
            finish() // expect: forced-exit-on-denial
        }
    }
}

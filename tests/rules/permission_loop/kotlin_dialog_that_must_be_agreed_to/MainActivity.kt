package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.view.View
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun scan(button: View) = ask()

    private fun ask() {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) // expect: permission-loop
    }

    override fun onRequestPermissionsResult(requestCode: Int, permissions: Array<out String>, grantResults: IntArray) { // step 1
        super.onRequestPermissionsResult(requestCode, permissions, grantResults)
        if (grantResults.all { it == PackageManager.PERMISSION_GRANTED }) return
        AlertDialog.Builder(this)
            .setMessage("The camera is needed")
            .setCancelable(false)
            .setPositiveButton("OK") { _, _ -> ask() } // step 2, step 3
            .show()
    }
}

package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (checkSelfPermission(Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED) {
            // expect: repeated-permission-request "CAMERA"
            requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) // expect: permission-at-launch
        }
    }
}

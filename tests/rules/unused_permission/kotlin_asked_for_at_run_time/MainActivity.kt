package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val ask = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> title = granted.toString() }

    fun onScanClick(view: View) = ask.launch(Manifest.permission.CAMERA)
}

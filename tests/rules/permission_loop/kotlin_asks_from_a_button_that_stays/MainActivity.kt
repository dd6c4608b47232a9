package com.example.shop

import android.Manifest
import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) showButton()
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        showButton()
    }

    private fun showButton() {
        findViewById<Button>(R.id.grant).setOnClickListener { camera.launch(Manifest.permission.CAMERA) }
    }
}

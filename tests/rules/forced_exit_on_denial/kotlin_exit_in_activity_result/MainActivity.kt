package com.example.shop

import android.Manifest
import android.os.Bundle
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (!granted) leave() // step 2
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.scan).setOnClickListener { camera.launch(Manifest.permission.CAMERA) }
    }

    private fun leave() {
        moveTaskToBack(true) // expect: forced-exit-on-denial
    }
}

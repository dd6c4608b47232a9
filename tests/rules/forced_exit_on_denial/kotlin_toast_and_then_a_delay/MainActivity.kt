package com.example.shop

import android.Manifest
import android.os.Handler
import android.os.Looper
import android.view.View
import android.widget.Toast
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (!granted) {
            Toast.makeText(this, "Camera refused, goodbye", Toast.LENGTH_SHORT).show()
            Handler(Looper.getMainLooper()).postDelayed({ // step 2
                finish() // expect: forced-exit-on-denial
            }, 2000)
        }
    }

    fun scan(button: View) {
        camera.launch(Manifest.permission.CAMERA)
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlin.system.exitProcess

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (granted) return@registerForActivityResult
        lifecycleScope.launch { // step 2
            delay(1500)
            exitProcess(0) // expect: forced-exit-on-denial
        }
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val media = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { answers ->
        val refused = answers.filter { !it.value }
        if (refused.isNotEmpty()) {
            finishAndRemoveTask() // expect: forced-exit-on-denial "CAMERA"
        }
    }

    fun record(button: View) {
        media.launch(arrayOf(Manifest.permission.CAMERA, Manifest.permission.RECORD_AUDIO))
    }
}

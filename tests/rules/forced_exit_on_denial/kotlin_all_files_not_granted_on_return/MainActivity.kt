package com.example.shop

import android.content.Intent
import android.os.Environment
import android.provider.Settings
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val files = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
        if (!Environment.isExternalStorageManager()) finish() // expect: forced-exit-on-denial
    }

    fun backup(button: View) {
        files.launch(Intent(Settings.ACTION_MANAGE_ALL_FILES_ACCESS_PERMISSION))
    }
}

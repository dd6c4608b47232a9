package com.example.shop

import android.content.Intent
import android.provider.Settings
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class AskActivity : AppCompatActivity() {
    private val files = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
        if (Access.complete()) finish()
    }

    fun allow(button: View) = files.launch(Intent(Settings.ACTION_MANAGE_ALL_FILES_ACCESS_PERMISSION))
}

object Access {
    external fun complete(): Boolean
}

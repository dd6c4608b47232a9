package com.example.shop

import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { _, _ -> goOn() }
            .setNegativeButton("Refuse") { _, _ -> goOn() }
            .show()
    }

    private fun goOn() = startActivity(Intent(this, HomeActivity::class.java))
}

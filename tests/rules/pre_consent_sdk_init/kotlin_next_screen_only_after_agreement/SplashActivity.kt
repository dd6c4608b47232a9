package com.example.shop

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle

class SplashActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val store = getSharedPreferences("shop", MODE_PRIVATE)
        if (store.getBoolean("agreed", false)) return goOn()
        startActivity(Intent(this, GuideActivity::class.java))
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { _, _ ->
                store.edit().putBoolean("agreed", true).apply()
                goOn()
            }
            .setNegativeButton("Refuse") { _, _ -> finish() }
            .show()
    }

    private fun goOn() {
        startActivity(Intent(this, HomeActivity::class.java))
        finish()
    }
}

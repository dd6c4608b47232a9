package com.example.shop

import android.content.Intent
import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.policy)
        val prefs = getSharedPreferences("shop", MODE_PRIVATE)
        if (prefs.getBoolean("read", false)) home()
        findViewById<View>(R.id.right).setOnClickListener {
            prefs.edit().putBoolean("read", true).apply()
            home()
        }
        findViewById<View>(R.id.left).setOnClickListener { browse() } // step 1, step 2
    }

    private fun home() = startActivity(Intent(this, HomeActivity::class.java))

    private fun browse() = startActivity(Intent(this, BrowseActivity::class.java)) // step 3
}

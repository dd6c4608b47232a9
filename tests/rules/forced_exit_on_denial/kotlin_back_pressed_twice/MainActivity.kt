package com.example.shop

import android.Manifest
import android.os.Bundle
import android.view.View
import android.widget.Toast
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private var last = 0L

    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) showList()
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)

    private fun showList() {
        findViewById<View>(R.id.exit).setOnClickListener { finish() }
        Toast.makeText(this, "Press back twice to leave", Toast.LENGTH_SHORT).show()
    }

    override fun onBackPressed() {
        if (System.currentTimeMillis() - last < 2000) finishAffinity() else last = System.currentTimeMillis()
    }
}

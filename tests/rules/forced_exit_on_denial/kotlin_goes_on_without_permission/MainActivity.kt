package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.os.Bundle
import android.view.View
import android.widget.Toast
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.scan).setOnClickListener { requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) }
        findViewById<View>(R.id.leave).setOnClickListener { finishAffinity() }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<out String>, results: IntArray) {
        super.onRequestPermissionsResult(code, names, results)
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) {
            startActivity(android.content.Intent(this, ScanActivity::class.java))
            finish()
        } else {
            Toast.makeText(this, "Codes can be typed instead", Toast.LENGTH_LONG).show()
        }
    }
}

class ScanActivity : AppCompatActivity()

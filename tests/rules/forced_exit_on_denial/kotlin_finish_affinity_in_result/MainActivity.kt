package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.scan).setOnClickListener { requestPermissions(arrayOf(Manifest.permission.CAMERA), 1) }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<out String>, results: IntArray) {
        super.onRequestPermissionsResult(code, names, results)
        if (results.isEmpty() || results[0] != PackageManager.PERMISSION_GRANTED) {
            finishAffinity() // expect: forced-exit-on-denial
        }
    }
}

package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val location = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) showNearby() else explain()
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<android.view.View>(R.id.nearby).setOnClickListener {
            location.launch(Manifest.permission.ACCESS_FINE_LOCATION)
        }
    }

    private fun explain() {
        AlertDialog.Builder(this)
            .setMessage("Without your place the list is sorted by name.")
            .setPositiveButton("OK", null)
            .show()
    }

    private fun showNearby() {}
}

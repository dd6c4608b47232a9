package com.example.shop

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import com.amap.api.maps.MapsInitializer

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        AlertDialog.Builder(this)
            .setMessage("Our policy")
            .setPositiveButton("Agree") { _, _ -> MapsInitializer.updatePrivacyAgree(this, true) }
            .setNegativeButton("Refuse") { _, _ -> MapsInitializer.updatePrivacyAgree(this, false) }
            .show()
    }
}

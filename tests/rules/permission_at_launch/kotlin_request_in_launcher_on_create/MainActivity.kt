package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        askForAll() // step 2
    }

    private fun askForAll() {
        // expect: bulk-permission "location, phone"
        ActivityCompat.requestPermissions( // expect: permission-at-launch "ACCESS_FINE_LOCATION, READ_PHONE_STATE", expect: repeated-permission-request
            this,
            arrayOf(Manifest.permission.READ_PHONE_STATE, Manifest.permission.ACCESS_FINE_LOCATION),
            1,
        )
    }
}

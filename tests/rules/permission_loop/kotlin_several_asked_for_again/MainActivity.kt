package com.example.shop

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val wanted = arrayOf(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION)
    private val place = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { map -> // step 1
        if (map.values.all { it }) showNearby() else askForPlace() // step 2
    }

    fun nearby(button: View) = askForPlace()

    private fun askForPlace() {
        place.launch(wanted) // expect: permission-loop
    }

    private fun showNearby() {}
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat

class Asker(private val activity: Activity) {
    fun ask(vararg permissions: String, then: () -> Unit = {}) {
        // expect: repeated-permission-request
        ActivityCompat.requestPermissions(activity, permissions, 1) // expect: permission-at-launch
        then()
    }
}

class MainActivity : AppCompatActivity() {
    private val asker by lazy { Asker(this) }

    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        asker.ask(android.Manifest.permission.READ_PHONE_STATE) // step 2
    }
}

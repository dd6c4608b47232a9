package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.view.View

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.agree).setOnClickListener { register() }
    }

    private fun register() {
        val id = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID)
        println(id)
    }
}

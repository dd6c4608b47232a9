package com.example.shop

import android.app.Activity
import android.content.Context
import android.content.Intent
import android.provider.Settings

class HomeActivity : Activity() {
    override fun onResume() {
        super.onResume()
        Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }

    companion object {
        fun start(context: Context) {
            context.startActivity(Intent(context, HomeActivity::class.java))
        }
    }
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.provider.Settings

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val users = getSharedPreferences("shop", 0).getStringSet("users", emptySet())!!
        for (user in users) Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID)
        users.forEach { Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) }
        val waiting = mutableListOf<String>()
        while (waiting.isNotEmpty()) Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID)
        if (users.isEmpty()) Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }
}

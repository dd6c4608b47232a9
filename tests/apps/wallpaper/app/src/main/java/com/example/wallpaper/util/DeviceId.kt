package com.example.wallpaper.util

import android.content.Context
import android.provider.Settings

/** A number by which the server knows this device. */
object DeviceId {
    fun of(context: Context): String {
        if (Prefs.device().isEmpty()) Prefs.setDevice(read(context))
        return Prefs.device()
    }

    private fun read(context: Context): String =
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) ?: "unknown"
}

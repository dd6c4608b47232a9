package com.example.shop

import android.provider.Settings
import android.widget.TextView
import androidx.databinding.BindingAdapter

@BindingAdapter("deviceId")
fun showDeviceId(view: TextView, prefix: String) {
    view.text = prefix + Settings.Secure.getString(view.context.contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
}

@BindingAdapter("unused")
fun showNothing(view: TextView, prefix: String) {
    view.text = prefix + Settings.Secure.getString(view.context.contentResolver, Settings.Secure.ANDROID_ID)
}

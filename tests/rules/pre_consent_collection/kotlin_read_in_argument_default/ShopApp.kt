package com.example.shop

import android.app.Application
import android.content.Context
import android.provider.Settings

class Device(
    context: Context,
    val id: String = Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID), // expect: pre-consent-collection
    val phone: String? = null,
)

class Person(context: Context, val id: String = Settings.Secure.getString(context.contentResolver, "android_id"))

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Device(this, phone = "1")
        Person(this, "guest")
    }
}

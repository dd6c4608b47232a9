package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.provider.Settings

@com.therouter.router.Route(path = "shop://detail")
class DetailActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID)
    }
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import com.amap.api.maps.MapsInitializer

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val version = getSharedPreferences("answers", MODE_PRIVATE).getInt("agreed_policy", 0)
        if (version >= CURRENT_POLICY) MapsInitializer.updatePrivacyAgree(this, true)
    }

    private companion object {
        const val CURRENT_POLICY = 3
    }
}

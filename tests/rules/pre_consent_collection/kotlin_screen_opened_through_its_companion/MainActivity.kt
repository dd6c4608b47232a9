package com.example.shop

import android.app.Activity
import android.os.Bundle
import androidx.core.os.postDelayed

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        window.decorView.postDelayed({ HomeActivity.start(this) }, 800)
    }
}

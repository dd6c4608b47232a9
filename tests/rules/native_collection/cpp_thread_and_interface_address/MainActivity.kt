package com.example.shop

import android.app.Activity
import android.os.Bundle

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        startNative(false)
    }

    private external fun startNative(verbose: Boolean)
}

package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.view.View

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        System.loadLibrary("shop")
        setContentView(R.layout.main)
        findViewById<View>(R.id.agree).setOnClickListener { title = address() }
    }

    private external fun address(): String
}

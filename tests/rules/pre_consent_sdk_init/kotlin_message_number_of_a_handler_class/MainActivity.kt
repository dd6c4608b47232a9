package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.view.View

class MainActivity : Activity() {
    private val handler = StartHandler(this)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        handler.sendEmptyMessage(StartHandler.SHOW)
        findViewById<View>(R.id.agree).setOnClickListener { handler.sendEmptyMessage(StartHandler.START) }
    }
}

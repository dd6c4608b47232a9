package com.example.shop

import android.app.Activity
import android.content.ClipboardManager
import android.content.Context

class MainActivity : Activity() {
    override fun onResume() {
        super.onResume()
        val clipboard = getSystemService(Context.CLIPBOARD_SERVICE) as ClipboardManager
        val copied = clipboard.primaryClip // expect: pre-consent-collection
    }
}

package com.example.shop

import android.webkit.PermissionRequest
import android.webkit.WebChromeClient
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private val client = object : WebChromeClient() {
        override fun onPermissionRequest(request: PermissionRequest) = request.grant(request.resources)
    }
}

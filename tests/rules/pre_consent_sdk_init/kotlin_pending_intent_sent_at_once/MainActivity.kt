package com.example.shop

import android.app.Activity
import android.app.PendingIntent
import android.content.Intent
import android.os.Bundle

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        PendingIntent.getService(this, 0, Intent(this, StartService::class.java), PendingIntent.FLAG_IMMUTABLE).send()
    }
}

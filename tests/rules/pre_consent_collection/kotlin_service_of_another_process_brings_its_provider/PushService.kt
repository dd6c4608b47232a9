package com.example.shop

import android.app.Service
import android.content.Intent
import android.os.IBinder

class PushService : Service() {
    override fun onBind(intent: Intent): IBinder? = null
}

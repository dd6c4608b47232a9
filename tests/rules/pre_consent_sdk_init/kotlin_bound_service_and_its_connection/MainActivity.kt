package com.example.shop

import android.app.Activity
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.ServiceConnection
import android.os.Bundle
import android.os.IBinder
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : Activity(), ServiceConnection {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        bindService(Intent(this, LinkService::class.java), this, Context.BIND_AUTO_CREATE)
    }

    override fun onServiceConnected(name: ComponentName, binder: IBinder) {
        CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
    }

    override fun onServiceDisconnected(name: ComponentName) = Unit
}

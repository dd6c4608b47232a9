package com.example.shop

import android.app.Activity
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Bundle
import android.view.View
import androidx.localbroadcastmanager.content.LocalBroadcastManager
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : Activity() {
    private val bus by lazy { LocalBroadcastManager.getInstance(this) }
    private val receiver = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            CrashReport.initCrashReport(context, "id", false)
        }
    }
    private val ready = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            UMConfigure.init(context, "key", "store", 1, null) // expect: pre-consent-sdk-init
        }
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        bus.registerReceiver(receiver, IntentFilter(AGREED))
        bus.registerReceiver(ready, IntentFilter(READY))
        bus.sendBroadcast(Intent(READY))
        findViewById<View>(R.id.agree).setOnClickListener { bus.sendBroadcast(Intent(AGREED)) }
    }

    companion object {
        const val AGREED = "agreed"
        const val READY = "ready"
    }
}

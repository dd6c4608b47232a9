package com.example.shop

import android.app.ActivityManager
import android.app.Application
import android.content.Context
import android.os.Process

class ShopApp : Application() {
    private val manager get() = getSystemService(Context.ACTIVITY_SERVICE) as ActivityManager

    override fun onCreate() {
        super.onCreate()
        println(ownProcess() + others())
    }

    private fun ownProcess() =
        manager.runningAppProcesses?.firstOrNull { it.pid == Process.myPid() }?.processName

    private fun others() = manager.runningAppProcesses.map { it.processName } // expect: pre-consent-collection
}

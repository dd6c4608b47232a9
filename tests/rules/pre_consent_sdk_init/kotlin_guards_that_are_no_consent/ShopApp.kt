package com.example.shop

import android.app.Application
import android.content.pm.PackageManager
import android.provider.Settings
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    private var started = false

    override fun onCreate() {
        super.onCreate()
        if (getProcessName() == packageName) UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
        if (!BuildConfig.DEBUG) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
        if (BuildConfig.DEBUG) UMConfigure.init(this, "key", "store", 1, null)
        startOnce()
    }

    private fun startOnce() {
        if (started) return
        started = true
        if (packageManager.hasSystemFeature(PackageManager.FEATURE_CAMERA_ANY)) Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }
}

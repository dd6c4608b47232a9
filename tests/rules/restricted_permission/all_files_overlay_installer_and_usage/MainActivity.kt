package com.example.shop

import android.app.usage.UsageStatsManager
import android.os.Environment
import android.provider.Settings
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun tools(usage: UsageStatsManager) {
        Environment.isExternalStorageManager()
        Settings.canDrawOverlays(this)
        packageManager.canRequestPackageInstalls()
    }
}

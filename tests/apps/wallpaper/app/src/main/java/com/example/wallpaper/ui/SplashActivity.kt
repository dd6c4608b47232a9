package com.example.wallpaper.ui

import android.Manifest
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.widget.Toast
import androidx.appcompat.app.AppCompatActivity
import androidx.core.app.ActivityCompat
import com.amap.api.location.AMapLocationClient
import com.example.wallpaper.R
import com.example.wallpaper.util.DeviceId
import com.example.wallpaper.util.Prefs
import com.example.wallpaper.util.Sdks

class SplashActivity : AppCompatActivity() {
    private lateinit var device: String

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        AMapLocationClient.updatePrivacyShow(this, true, true)
        AMapLocationClient.updatePrivacyAgree(this, true)
        device = DeviceId.of(this)
        if (isGranted()) askForPolicy() else requestPermissions()
    }

    private fun isGranted() = PERMISSIONS.all {
        ActivityCompat.checkSelfPermission(this, it) == PackageManager.PERMISSION_GRANTED
    }

    private fun requestPermissions() = ActivityCompat.requestPermissions(this, PERMISSIONS, REQUEST)

    override fun onRequestPermissionsResult(code: Int, permissions: Array<out String>, results: IntArray) {
        super.onRequestPermissionsResult(code, permissions, results)
        if (code != REQUEST) return
        if (results.all { it == PackageManager.PERMISSION_GRANTED }) {
            askForPolicy()
        } else {
            Toast.makeText(this, R.string.storage_needed, Toast.LENGTH_LONG).show()
            leave()
        }
    }

    private fun leave() {
        finishAffinity()
    }

    private fun askForPolicy() {
        if (Prefs.hasAnswered()) {
            openGallery()
            return
        }
        PolicyDialog(
            this,
            onAgree = {
                Prefs.setAgreed(true)
                Sdks.startStatistics(applicationContext)
                Sdks.startPush(applicationContext)
                openGallery()
            },
            onRefuse = { finish() },
        ).show()
    }

    private fun openGallery() {
        startActivity(Intent(this, GalleryActivity::class.java))
        finish()
    }

    private companion object {
        const val REQUEST = 1
        val PERMISSIONS = arrayOf(
            Manifest.permission.READ_PHONE_STATE,
            Manifest.permission.ACCESS_FINE_LOCATION,
            Manifest.permission.WRITE_EXTERNAL_STORAGE,
        )
    }
}

package com.example.wallpaper.ui

import android.content.Intent
import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.amap.api.location.AMapLocationClient
import com.example.wallpaper.R

class GalleryActivity : AppCompatActivity() {
    private var location: AMapLocationClient? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_gallery)
        findViewById<View>(R.id.nearby).setOnClickListener { showNearby() }
        findViewById<View>(R.id.settings).setOnClickListener {
            startActivity(Intent(this, SettingsActivity::class.java))
        }
    }

    private fun showNearby() {
        location = AMapLocationClient(applicationContext).apply { startLocation() }
    }

    override fun onDestroy() {
        location?.onDestroy()
        super.onDestroy()
    }
}

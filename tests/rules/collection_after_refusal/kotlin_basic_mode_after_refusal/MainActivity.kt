package com.example.shop

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import com.umeng.commonsdk.UMConfigure

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val prefs = getSharedPreferences("shop", MODE_PRIVATE)
        if (prefs.getBoolean("agreed", false)) {
            UMConfigure.init(this, "key", "shop", UMConfigure.DEVICE_TYPE_PHONE, null)
            return
        }
        AlertDialog.Builder(this)
            .setMessage("Privacy policy")
            .setPositiveButton("Agree") { _, _ ->
                prefs.edit().putBoolean("agreed", true).apply()
                UMConfigure.init(this, "key", "shop", UMConfigure.DEVICE_TYPE_PHONE, null)
            }
            .setNegativeButton("Just look around") { _, _ -> startActivity(Intent(this, BrowseActivity::class.java)) }
            .show()
    }
}

package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.umeng.commonsdk.UMConfigure

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val prefs = getSharedPreferences("shop", MODE_PRIVATE)
        if (prefs.getBoolean("privacy", false)) {
            init()
        } else {
            PolicyDialog(this, object : PolicyDialog.Listener {
                override fun onAgree() {
                    prefs.edit().putBoolean("privacy", true).apply()
                    init()
                }

                override fun onRefuse() {
                    init() // step 3
                }
            }).show()
        }
    }

    private fun init() {
        UMConfigure.init(this, "key", "shop", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: collection-after-refusal
    }
}

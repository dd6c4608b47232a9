package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener {
            val allowed = getSharedPreferences("shop", 0).getStringSet("allowed", emptySet()).orEmpty()
            if ("map" !in allowed) return@setOnClickListener
            CrashReport.initCrashReport(this, "id", false)
        }
    }
}

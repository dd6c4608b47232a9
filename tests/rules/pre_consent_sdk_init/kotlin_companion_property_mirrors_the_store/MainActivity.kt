package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener {
            ShopApp.agreed = true
            CrashReport.initCrashReport(this, "id", false)
        }
    }
}

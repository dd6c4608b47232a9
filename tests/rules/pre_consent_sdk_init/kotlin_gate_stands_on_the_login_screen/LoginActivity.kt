package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport

class LoginActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!getSharedPreferences("shop", 0).getBoolean("agreed", false)) return
        CrashReport.initCrashReport(this, "id", false)
    }
}

package com.example.shop

import android.app.AlertDialog
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.tencent.bugly.crashreport.CrashReport
import kotlin.coroutines.resume
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            if (!agreed()) return@launch
            CrashReport.initCrashReport(applicationContext, "id", false)
        }
    }

    private suspend fun agreed(): Boolean = suspendCancellableCoroutine { answer ->
        AlertDialog.Builder(this)
            .setPositiveButton("Agree") { _, _ -> answer.resume(true) }
            .setNegativeButton("Refuse") { _, _ -> answer.resume(false) }
            .show()
    }
}

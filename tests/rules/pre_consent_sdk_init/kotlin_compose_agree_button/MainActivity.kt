package com.example.shop

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            Policy(onAgree = { CrashReport.initCrashReport(applicationContext, "id", false) })
            LaunchedEffect(Unit) {
                UMConfigure.init(applicationContext, "key", "x", 1, null) // expect: pre-consent-sdk-init
            }
        }
    }
}

@Composable
fun Policy(onAgree: () -> Unit) {
    Button(onClick = onAgree) { Text("Agree") }
}

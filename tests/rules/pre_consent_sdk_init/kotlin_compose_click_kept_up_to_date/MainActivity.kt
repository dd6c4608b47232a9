package com.example.shop

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            Door("enter") {
                CrashReport.initCrashReport(this, "id", false)
            }
            Welcome {
                UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
            }
        }
    }
}

@Composable
private fun Door(label: String, onOpened: () -> Unit) {
    val currentOnOpened by rememberUpdatedState(newValue = onOpened)
    Button(onClick = currentOnOpened) { Text(text = label) }
}

@Composable
private fun Welcome(onShown: () -> Unit) {
    val currentOnShown by rememberUpdatedState(onShown)
    LaunchedEffect(Unit) { currentOnShown() }
}

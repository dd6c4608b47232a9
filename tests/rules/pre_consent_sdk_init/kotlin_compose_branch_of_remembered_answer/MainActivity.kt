package com.example.shop

import android.content.Context
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent { Root() }
    }
}

@Composable
fun Root() {
    val context = LocalContext.current
    var agreed by remember { mutableStateOf(answered(context)) }
    if (!agreed) {
        Button(onClick = { agreed = true }) { Text("Agree") }
        LaunchedEffect(Unit) {
            CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
        }
    } else {
        LaunchedEffect(Unit) { UMConfigure.init(context, "key", "x", 1, null) }
    }
}

fun answered(context: Context) = context.getSharedPreferences("policy", Context.MODE_PRIVATE).getBoolean("agreed", false)

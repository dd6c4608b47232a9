package com.example.shop

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
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
        setContent { Gate() }
    }
}

@Composable
fun Gate() {
    var agreed by remember { mutableStateOf(false) }
    if (agreed) {
        Home()
    } else {
        AlertDialog(
            onDismissRequest = {},
            confirmButton = { Button(onClick = { agreed = true }) { Text("Agree") } },
            title = { Title() },
        )
    }
}

@Composable
fun Home() {
    CrashReport.initCrashReport(LocalContext.current, "id", false)
}

@Composable
fun Title() {
    UMConfigure.init(LocalContext.current, "key", "store", 1, null) // expect: pre-consent-sdk-init
}

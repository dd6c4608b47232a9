package com.example.shop

import android.os.Bundle
import android.provider.Settings
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.ui.platform.LocalContext
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent { StartScreen() }
    }
}

@Composable
fun StartScreen() {
    val context = LocalContext.current
    LaunchedEffect(Unit) {
        CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
    }
    DisposableEffect(Unit) {
        onDispose { UMConfigure.init(context, "key", "store", 1, null) }
    }
    SideEffect {
        UMConfigure.init(context, "key", "store", 1, null) // expect: pre-consent-sdk-init
    }
    Button(onClick = { CrashReport.initCrashReport(context, "id", false) }) {
        Text(Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID)) // expect: pre-consent-collection
    }
}

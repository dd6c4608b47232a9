package com.example.shop

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.rememberNavController
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            val controller = rememberNavController()
            NavHost(controller, startDestination = "splash") {
                composable("splash") { Splash(onAgreed = { controller.navigate("home") }) }
                composable("home") { Home() }
            }
        }
    }
}

@Composable
fun Splash(onAgreed: () -> Unit) {
    UMConfigure.init(LocalContext.current, "key", "store", 1, null) // expect: pre-consent-sdk-init
    Button(onClick = onAgreed) { Text("Agree") }
}

@Composable
fun Home() {
    CrashReport.initCrashReport(LocalContext.current, "id", false)
}

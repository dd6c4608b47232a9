package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import com.google.accompanist.permissions.rememberPermissionState

class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContent {
            val camera = rememberPermissionState(Manifest.permission.CAMERA) { granted ->
                if (!granted) finishAffinity() // expect: forced-exit-on-denial
            }
            Button(onClick = { camera.launchPermissionRequest() }) { Text("Scan") }
        }
    }
}

package com.example.shop

import android.Manifest
import android.app.Activity
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.compose.setContent
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable

class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContent { Scanner(onRefused = { finish() }) } // expect: forced-exit-on-denial
    }
}

@Composable
fun Scanner(onRefused: () -> Unit) {
    val camera = rememberLauncherForActivityResult(ActivityResultContracts.RequestPermission()) { granted -> // step 1
        if (!granted) onRefused() // step 2
    }
    Button(onClick = { camera.launch(Manifest.permission.CAMERA) }) { Text("Scan") }
}

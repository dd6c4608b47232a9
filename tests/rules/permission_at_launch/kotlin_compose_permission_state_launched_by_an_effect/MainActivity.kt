package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.compose.setContent
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import kotlinx.coroutines.launch

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        setContent { Camera() } // step 2, step 3
    }
}

@Composable
fun Camera() {
    val camera = rememberLauncherForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) println("granted")
    }
    LaunchedEffect(Unit) { // step 4
        camera.launch(Manifest.permission.CAMERA) // expect: permission-at-launch, expect: repeated-permission-request
    }
    Button(onClick = { camera.launch(Manifest.permission.RECORD_AUDIO) }) { Text("Record") }
}

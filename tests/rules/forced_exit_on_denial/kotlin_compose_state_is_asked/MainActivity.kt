package com.example.shop

import android.Manifest
import android.app.Activity
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.compose.setContent
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent { Scanner() }
    }
}

@Composable
fun Scanner() {
    val activity = LocalContext.current as Activity
    var refused by remember { mutableStateOf(false) }
    val camera = rememberLauncherForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        refused = !granted
    }
    if (refused) {
        AlertDialog(
            onDismissRequest = {},
            text = { Text("The shop can't work without the camera") },
            confirmButton = { TextButton(onClick = { activity.finish() }) { Text("Exit") } }, // missed: forced-exit-on-denial - the dialog is composed again, but buttons in a dialog of Compose are not tried
        )
    }
    Button(onClick = { camera.launch(Manifest.permission.CAMERA) }) { Text("Scan") }
}

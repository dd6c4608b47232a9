package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.ui.res.stringResource
import com.google.accompanist.permissions.rememberPermissionState

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            val location = rememberPermissionState(Manifest.permission.ACCESS_FINE_LOCATION)
            Text(stringResource(R.string.sharing_body))
            Button(onClick = { location.launchPermissionRequest() }) { Text(stringResource(R.string.share)) }
        }
    }
}

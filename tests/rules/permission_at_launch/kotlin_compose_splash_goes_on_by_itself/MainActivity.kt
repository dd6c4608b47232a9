package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.navigation.NavController
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.navigation
import androidx.navigation.compose.rememberNavController
import com.google.accompanist.permissions.rememberPermissionState
import kotlinx.coroutines.delay

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            val controller = rememberNavController()
            NavHost(controller, startDestination = "splash") {
                composable("settings") { Settings() }
                composable("home") { Home() }
                composable("splash") { Splash(controller) }
                navigation(startDestination = "pay", route = "checkout") { composable("pay") { Pay() } }
            }
        }
    }
}

@Composable
fun Splash(controller: NavController) {
    LaunchedEffect(Unit) {
        delay(1000)
        controller.navigate("home")
    }
}

@Composable
fun Home() {
    val location = rememberPermissionState(Manifest.permission.ACCESS_FINE_LOCATION)
    LaunchedEffect(Unit) { location.launchPermissionRequest() } // expect: permission-at-launch, expect: repeated-permission-request
}

@Composable
fun Settings() {
    val contacts = rememberPermissionState(Manifest.permission.READ_CONTACTS)
    LaunchedEffect(Unit) { contacts.launchPermissionRequest() }
}

@Composable
fun Pay() {
    val camera = rememberPermissionState(Manifest.permission.CAMERA)
    LaunchedEffect(Unit) { camera.launchPermissionRequest() }
}

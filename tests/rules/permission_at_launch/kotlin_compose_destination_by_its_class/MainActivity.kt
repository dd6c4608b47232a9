package com.example.shop

import android.Manifest
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.rememberNavController
import com.google.accompanist.permissions.rememberPermissionState
import kotlinx.serialization.Serializable

@Serializable data object Start

@Serializable data object Scanner

@Serializable data class Product(val id: String)

class Sample(val route: String, val content: @Composable () -> Unit)

val samples = listOf(Sample("album") { Album() }, Sample("recorder") { Recorder() })

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            val controller = rememberNavController()
            NavHost(navController = controller, startDestination = Start) {
                composable<Start> { Home() }
                composable<Scanner> { Scan() }
                composable<Product> { Share() }
                samples.forEach { composable(it.route) { _ -> it.content() } }
            }
        }
    }
}

@Composable
fun Home() {
    val location = rememberPermissionState(Manifest.permission.ACCESS_FINE_LOCATION)
    LaunchedEffect(Unit) { location.launchPermissionRequest() } // expect: permission-at-launch expect: repeated-permission-request
}

@Composable
fun Scan() {
    val camera = rememberPermissionState(Manifest.permission.CAMERA)
    LaunchedEffect(Unit) { camera.launchPermissionRequest() }
}

@Composable
fun Share() {
    val contacts = rememberPermissionState(Manifest.permission.READ_CONTACTS)
    LaunchedEffect(Unit) { contacts.launchPermissionRequest() }
}

@Composable
fun Album() {
    val photos = rememberPermissionState(Manifest.permission.READ_MEDIA_IMAGES)
    LaunchedEffect(Unit) { photos.launchPermissionRequest() }
}

@Composable
fun Recorder() {
    val microphone = rememberPermissionState(Manifest.permission.RECORD_AUDIO)
    LaunchedEffect(Unit) { microphone.launchPermissionRequest() }
}

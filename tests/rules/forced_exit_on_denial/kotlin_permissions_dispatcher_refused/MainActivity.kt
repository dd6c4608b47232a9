package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import permissions.dispatcher.NeedsPermission
import permissions.dispatcher.OnPermissionDenied
import permissions.dispatcher.RuntimePermissions

@RuntimePermissions
class MainActivity : AppCompatActivity() {
    fun scan(button: View) {
        openCameraWithPermissionCheck()
    }

    @NeedsPermission(Manifest.permission.CAMERA)
    fun openCamera() {}

    @OnPermissionDenied(Manifest.permission.CAMERA)
    fun onCameraDenied() {
        finish() // expect: forced-exit-on-denial "CAMERA"
    }
}

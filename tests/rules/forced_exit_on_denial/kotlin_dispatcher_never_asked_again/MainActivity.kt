package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import kotlin.system.exitProcess
import permissions.dispatcher.NeedsPermission
import permissions.dispatcher.OnNeverAskAgain
import permissions.dispatcher.OnPermissionDenied
import permissions.dispatcher.RuntimePermissions

@RuntimePermissions
class MainActivity : AppCompatActivity() {
    fun scan(button: View) = previewWithPermissionCheck()

    @NeedsPermission(Manifest.permission.CAMERA)
    fun preview() {}

    @OnPermissionDenied(Manifest.permission.CAMERA)
    fun refused() {}

    @OnNeverAskAgain(Manifest.permission.CAMERA)
    fun never() {
        exitProcess(0) // expect: forced-exit-on-denial
    }
}

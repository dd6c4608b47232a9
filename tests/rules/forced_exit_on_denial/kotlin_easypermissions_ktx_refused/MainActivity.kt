package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.vmadalin.easypermissions.EasyPermissions

class MainActivity : AppCompatActivity(), EasyPermissions.PermissionCallbacks {
    fun scan(button: View) {
        EasyPermissions.requestPermissions(this, "To scan codes", 1, Manifest.permission.CAMERA)
    }

    override fun onPermissionsGranted(requestCode: Int, perms: List<String>) {}

    override fun onPermissionsDenied(requestCode: Int, perms: List<String>) {
        finishAffinity() // expect: forced-exit-on-denial
    }
}

package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.permissionx.guolindev.PermissionX
import com.tbruyelle.rxpermissions3.RxPermissions

class MainActivity : AppCompatActivity() {
    fun onRxClick(view: View) {
        RxPermissions(this).request(Manifest.permission.CAMERA, Manifest.permission.READ_SMS).subscribe() // expect: bulk-permission
    }

    fun onPxClick(view: View) {
        PermissionX.init(this)
            .permissions(Manifest.permission.CAMERA, Manifest.permission.ACCESS_FINE_LOCATION)
            .request { allGranted, _, _ -> title = allGranted.toString() } // expect: bulk-permission
    }
}

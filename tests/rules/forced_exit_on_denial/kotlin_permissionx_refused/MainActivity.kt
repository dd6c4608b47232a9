package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.permissionx.guolindev.PermissionX

class MainActivity : AppCompatActivity() {
    fun scan(button: View) {
        PermissionX.init(this)
            .permissions(Manifest.permission.CAMERA)
            .request { allGranted, _, deniedList ->
                if (allGranted) {
                    openCamera()
                } else {
                    finishAffinity() // expect: forced-exit-on-denial "CAMERA"
                }
            }
    }

    private fun openCamera() {}
}

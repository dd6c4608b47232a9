package com.example.shop

import android.Manifest
import android.view.View
import androidx.fragment.app.FragmentActivity
import com.tbruyelle.rxpermissions3.RxPermissions
import kotlin.system.exitProcess

class MainActivity : FragmentActivity() {
    private val permissions = RxPermissions(this)

    fun scan(button: View) {
        permissions.request(Manifest.permission.CAMERA).subscribe { granted ->
            if (!granted) exitProcess(0) // expect: forced-exit-on-denial
        }
    }
}

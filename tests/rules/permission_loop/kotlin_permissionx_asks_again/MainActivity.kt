package com.example.shop

import android.Manifest
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.permissionx.guolindev.PermissionX

class MainActivity : AppCompatActivity() {
    fun scan(button: View) = ask()

    private fun ask() {
        PermissionX.init(this).permissions(Manifest.permission.CAMERA).request { all, _, _ -> // expect: permission-loop, step 1
            if (!all) ask() // step 2
        }
    }
}

package com.example.shop

import android.view.View
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import com.hjq.permissions.OnPermissionCallback
import com.hjq.permissions.Permission
import com.hjq.permissions.XXPermissions

class MainActivity : AppCompatActivity() {
    fun scan(button: View) {
        XXPermissions.with(this).permission(Permission.CAMERA).request(object : OnPermissionCallback {
            override fun onGranted(permissions: MutableList<String>, all: Boolean) {}

            override fun onDenied(permissions: MutableList<String>, never: Boolean) {
                AlertDialog.Builder(this@MainActivity)
                    .setMessage("The camera is needed")
                    .setPositiveButton("Settings") { _, _ ->
                        XXPermissions.startPermissionActivity(this@MainActivity, permissions)
                    }
                    .create()
                    .apply { setCancelable(false) } // expect: settings-dead-end
                    .show()
            }
        })
    }
}

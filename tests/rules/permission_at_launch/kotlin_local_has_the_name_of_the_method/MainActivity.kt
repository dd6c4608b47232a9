package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        checkPermission(Manifest.permission.READ_CONTACTS)
    }

    private fun checkPermission(vararg permissions: String) {
        val requestPermissions = missing(permissions)
        if (requestPermissions.isNotEmpty()) {
            requestPermissions(requestPermissions, 1) // expect: permission-at-launch "READ_CONTACTS" expect: repeated-permission-request
        }
    }

    private fun missing(permissions: Array<out String>): Array<String> {
        val list = ArrayList<String>()
        for (permission in permissions) {
            if (checkSelfPermission(permission) == PackageManager.PERMISSION_DENIED) list.add(permission)
        }
        return list.toTypedArray()
    }
}

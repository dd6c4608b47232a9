package com.example.shop

import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.hjq.permissions.Permission
import com.hjq.permissions.XXPermissions

class MainActivity : AppCompatActivity() {
    fun scan(button: View) {
        XXPermissions.with(this).permission(Permission.CAMERA).request { _, all ->
            if (!all) finish() // expect: forced-exit-on-denial
        }
    }
}

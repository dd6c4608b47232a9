package com.example.shop

import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.hjq.permissions.Permission
import com.hjq.permissions.XXPermissions
import com.hjq.permissions.permission.PermissionLists

class MainActivity : AppCompatActivity() {
    fun onRecordClick(view: View) {
        XXPermissions.with(this).permission(Permission.RECORD_AUDIO).permission(PermissionLists.getReadCalendarPermission()).request(null)
    }
}

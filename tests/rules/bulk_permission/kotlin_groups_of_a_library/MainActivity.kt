package com.example.shop

import android.app.Activity
import android.view.View
import com.hjq.permissions.Permission
import com.hjq.permissions.XXPermissions

class MainActivity : Activity() {
    fun begin(button: View) {
        XXPermissions.with(this)
            .permission(Permission.Group.CONTACTS)
            .permission(Permission.RECORD_AUDIO)
            .request { _, _ -> } // expect: bulk-permission "contacts, microphone"
    }

    /** One group, whatever stands in it. */
    fun remember(button: View) {
        XXPermissions.with(this).permission(Permission.READ_CALENDAR).permission(Permission.Group.CALENDAR).request { _, _ -> }
    }
}

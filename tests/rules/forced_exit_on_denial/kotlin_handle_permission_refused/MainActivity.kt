package com.example.shop

import android.os.Bundle
import org.fossify.commons.activities.BaseSimpleActivity
import org.fossify.commons.extensions.toast
import org.fossify.commons.helpers.PERMISSION_CAMERA

class MainActivity : BaseSimpleActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        handlePermission(PERMISSION_CAMERA) { granted ->
            if (granted) {
                preview()
            } else {
                toast("No camera")
                finish() // expect: forced-exit-on-denial
            }
        }
    }

    private fun preview() {}
}

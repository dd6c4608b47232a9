package com.example.shop

import android.Manifest
import android.view.View
import android.widget.Toast
import androidx.fragment.app.FragmentActivity
import com.permissionx.guolindev.PermissionX

class MainActivity : FragmentActivity() {
    fun scan(button: View) {
        PermissionX.init(this)
            .permissions(Manifest.permission.CAMERA)
            .onExplainRequestReason { scope, refused -> scope.showRequestReasonDialog(refused, "To scan codes", "OK", "Cancel") }
            .onForwardToSettings { scope, refused -> scope.showForwardToSettingsDialog(refused, "Allow it in the settings", "OK", "Cancel") }
            .request { all, _, refused ->
                if (!all) Toast.makeText(this, "Refused: $refused", Toast.LENGTH_SHORT).show()
            }
    }
}

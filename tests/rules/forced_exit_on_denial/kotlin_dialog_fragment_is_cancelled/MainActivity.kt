package com.example.shop

import android.Manifest
import android.content.DialogInterface
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.fragment.app.DialogFragment

class MainActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (!granted) RefusedDialog().show(supportFragmentManager, "refused")
    }

    fun scan(button: View) = camera.launch(Manifest.permission.CAMERA)
}

class RefusedDialog : DialogFragment() {
    override fun onCancel(dialog: DialogInterface) {
        super.onCancel(dialog)
        requireActivity().finishAffinity() // expect: forced-exit-on-denial
    }
}

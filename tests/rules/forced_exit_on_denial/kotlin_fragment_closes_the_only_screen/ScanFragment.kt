package com.example.shop

import android.Manifest
import android.content.pm.PackageManager
import android.view.View
import androidx.fragment.app.Fragment

class ScanFragment : Fragment() {
    fun scan(button: View) {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 5)
    }

    override fun onRequestPermissionsResult(requestCode: Int, permissions: Array<out String>, grantResults: IntArray) {
        if (requestCode == 5 && grantResults.any { it != PackageManager.PERMISSION_GRANTED }) {
            requireActivity().finish() // expect: forced-exit-on-denial
        }
    }
}

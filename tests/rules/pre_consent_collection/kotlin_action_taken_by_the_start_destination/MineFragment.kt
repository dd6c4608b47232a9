package com.example.shop

import android.os.Bundle
import android.provider.Settings
import android.view.View
import androidx.fragment.app.Fragment

class MineFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        super.onViewCreated(view, state)
        Settings.Secure.getString(requireContext().contentResolver, Settings.Secure.ANDROID_ID)
    }
}

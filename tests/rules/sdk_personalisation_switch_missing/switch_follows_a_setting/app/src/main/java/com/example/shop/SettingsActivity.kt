package com.example.shop

import android.app.Activity
import com.tencent.klevin.KlevinManager

class SettingsActivity : Activity() {
    fun onPersonalised(on: Boolean) = KlevinManager.setPersonalizeEnabled(on)
}

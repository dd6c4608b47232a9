package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.amap.api.maps.MapsInitializer

class MapActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        MapsInitializer.updatePrivacyShow(this, true, true)
        MapsInitializer.updatePrivacyAgree(this, true) // expect: forged-consent
    }
}

package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.google.android.gms.ads.MobileAds
import com.google.android.ump.ConsentRequestParameters
import com.google.android.ump.UserMessagingPlatform
import java.util.concurrent.atomic.AtomicBoolean

class MainActivity : AppCompatActivity() {
    private val started = AtomicBoolean(false)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val consent = UserMessagingPlatform.getConsentInformation(this)
        consent.requestConsentInfoUpdate(this, ConsentRequestParameters.Builder().build(), {
            UserMessagingPlatform.loadAndShowConsentFormIfRequired(this) {
                if (consent.canRequestAds()) startAds()
            }
        }, { })
        if (consent.canRequestAds()) startAds()
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    private fun startAds() {
        if (started.getAndSet(true)) return
        MobileAds.initialize(this)
    }
}

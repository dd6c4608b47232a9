package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.google.android.gms.ads.MobileAds;
import com.google.android.ump.ConsentInformation;
import com.google.android.ump.ConsentRequestParameters;
import com.google.android.ump.UserMessagingPlatform;
import java.util.concurrent.atomic.AtomicBoolean;

public class MainActivity extends Activity {
    private final AtomicBoolean started = new AtomicBoolean(false);
    private ConsentInformation consent;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        consent = UserMessagingPlatform.getConsentInformation(this);
        consent.requestConsentInfoUpdate(
                this,
                new ConsentRequestParameters.Builder().build(),
                () -> UserMessagingPlatform.loadAndShowConsentFormIfRequired(this, error -> {
                    if (consent.canRequestAds()) {
                        startAds();
                    }
                }),
                error -> {});
        if (consent.canRequestAds()) {
            startAds();
        }
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    private void startAds() {
        if (started.getAndSet(true)) {
            return;
        }
        MobileAds.initialize(this);
    }
}

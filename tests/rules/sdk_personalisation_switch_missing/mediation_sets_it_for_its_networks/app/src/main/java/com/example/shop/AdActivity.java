package com.example.shop;

import android.app.Activity;
import com.windmill.sdk.WindMillAd;

public class AdActivity extends Activity {
    void afterAgreement(boolean personalised) {
        WindMillAd ads = WindMillAd.sharedAds();
        ads.setPersonalizedAdvertisingOn(personalised);
        ads.startWithAppId(this, "1100", null);
    }
}

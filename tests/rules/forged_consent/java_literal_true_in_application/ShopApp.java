package com.example.shop;

import android.app.Application;
import com.amap.api.maps.MapsInitializer;

public class ShopApp extends Application {
    @Override
    public void onCreate() { // step 1
        super.onCreate();
        MapsInitializer.updatePrivacyShow(this, true, true);
        MapsInitializer.updatePrivacyAgree(this, true); // expect: forged-consent
    }
}

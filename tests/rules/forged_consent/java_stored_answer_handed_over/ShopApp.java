package com.example.shop;

import android.app.Application;
import com.amap.api.maps.MapsInitializer;
import com.umeng.commonsdk.UMConfigure;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("answers", MODE_PRIVATE).getBoolean("agreed", false);
        MapsInitializer.updatePrivacyAgree(this, agreed);
        UMConfigure.submitPolicyGrantResult(this, false);
    }
}

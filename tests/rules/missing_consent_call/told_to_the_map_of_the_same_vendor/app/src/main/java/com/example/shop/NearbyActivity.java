package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.amap.api.location.AMapLocationClient;
import com.amap.api.maps.MapsInitializer;

public class NearbyActivity extends Activity {
    void agreed() {
        MapsInitializer.updatePrivacyAgree(this, true);
    }

    void locate() throws Exception {
        AMapLocationClient client = new AMapLocationClient(this);
        client.startLocation();
    }
}

package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.amap.api.location.AMapLocationClient;

public class NearbyActivity extends Activity {
    void locate() throws Exception {
        AMapLocationClient client = new AMapLocationClient(this);
        client.startLocation();
    }
}

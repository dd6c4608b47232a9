package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.baidu.location.LocationClient;

public class NearbyActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new LocationClient(this).start();
    }
}

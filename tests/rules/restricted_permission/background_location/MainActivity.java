package com.example.shop;

import android.location.LocationListener;
import android.location.LocationManager;
import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void follow(LocationManager manager, LocationListener listener) {
        manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 1000, 1, listener);
    }
}

package com.example.shop;

import android.location.Location;
import android.location.LocationManager;

class Nearby {
    Location last(LocationManager manager) {
        return manager.getLastKnownLocation(LocationManager.GPS_PROVIDER);
    }
}

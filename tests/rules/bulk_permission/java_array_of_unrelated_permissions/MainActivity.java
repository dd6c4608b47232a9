package com.example.shop;

import android.Manifest;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.app.ActivityCompat;

public class MainActivity extends AppCompatActivity {
    private static final String[] ALL = {
        Manifest.permission.CAMERA, Manifest.permission.READ_PHONE_STATE, Manifest.permission.ACCESS_FINE_LOCATION
    };

    public void onStartClick(View view) {
        ActivityCompat.requestPermissions(this, ALL, 1); // expect: bulk-permission "camera, location, phone"
    }
}

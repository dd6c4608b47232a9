package com.example.shop;

import android.Manifest;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import pub.devrel.easypermissions.EasyPermissions;

public class MainActivity extends AppCompatActivity {
    private static final String[] PERMS = {Manifest.permission.CAMERA, Manifest.permission.ACCESS_FINE_LOCATION};

    public void onStartClick(View view) {
        EasyPermissions.requestPermissions(this, "We need these", 1, PERMS); // expect: bulk-permission
    }
}

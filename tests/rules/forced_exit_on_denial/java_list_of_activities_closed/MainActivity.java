package com.example.shop;

import android.Manifest;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.support.v7.app.AppCompatActivity;
import android.view.View;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Screens.get().add(this);
    }

    public void scan(View button) {
        android.support.v4.app.ActivityCompat.requestPermissions(
                this, new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (results[0] == PackageManager.PERMISSION_DENIED) {
            Screens.get().exit(); // step 2
        }
    }
}

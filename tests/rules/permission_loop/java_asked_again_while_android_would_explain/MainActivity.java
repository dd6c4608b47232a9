package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.support.v4.app.ActivityCompat;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0 && ActivityCompat.shouldShowRequestPermissionRationale(this, Manifest.permission.CAMERA)) {
            ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-loop
        }
    }
}

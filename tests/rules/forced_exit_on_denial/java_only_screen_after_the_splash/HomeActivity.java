package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;

public class HomeActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        for (int result : results) {
            if (result != PackageManager.PERMISSION_GRANTED) {
                finish(); // expect: forced-exit-on-denial
                return;
            }
        }
    }
}

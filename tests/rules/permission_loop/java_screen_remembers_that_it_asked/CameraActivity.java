package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;

public class CameraActivity extends Activity {
    private boolean asked;

    @Override
    protected void onResume() {
        super.onResume();
        if (!asked && checkSelfPermission(Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED) {
            asked = true;
            requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {}
}

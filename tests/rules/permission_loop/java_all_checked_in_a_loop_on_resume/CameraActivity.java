package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;

public class CameraActivity extends Activity {
    private static final String[] NAMES = {Manifest.permission.CAMERA};

    @Override
    protected void onResume() {
        super.onResume();
        if (allGranted()) {
            preview();
        } else {
            requestPermissions(NAMES, 1); // expect: permission-loop
        }
    }

    private boolean allGranted() {
        for (String name : NAMES) {
            if (checkSelfPermission(name) != PackageManager.PERMISSION_GRANTED) {
                return false;
            }
        }
        return true;
    }

    private void preview() {}

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {}
}

package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    public void call(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (code == 1) {
            requestPermissions(new String[] {Manifest.permission.RECORD_AUDIO}, 2);
        } else if (code == 2) {
            begin();
        }
    }

    private void begin() {}
}

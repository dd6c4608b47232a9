package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.widget.Toast;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        if (!Camera.allowed(this)) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch expect: repeated-permission-request
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (!Camera.allowed(this)) {
            Toast.makeText(this, "Needs the camera", Toast.LENGTH_LONG).show();
            finish(); // expect: forced-exit-on-denial
        }
    }
}

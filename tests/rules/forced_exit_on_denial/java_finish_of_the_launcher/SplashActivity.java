package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;
import android.widget.Toast;

public class SplashActivity extends Activity {
    private static final int CODE = 7;

    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, CODE);
    }

    @Override
    public void onRequestPermissionsResult(int requestCode, String[] permissions, int[] grantResults) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults);
        if (requestCode == CODE) {
            boolean all = true;
            for (int i = 0; i < grantResults.length; i++) {
                if (grantResults[i] != PackageManager.PERMISSION_GRANTED) {
                    all = false;
                }
            }
            if (all) {
                openCamera();
            } else {
                Toast.makeText(this, "We need the camera", Toast.LENGTH_LONG).show();
                finish(); // expect: forced-exit-on-denial "refuses CAMERA"
            }
        }
    }

    private void openCamera() {}
}

package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.view.View;

public class SplashActivity extends Activity {
    public void begin(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) {
            goHome();
            finish();
        }
    }

    private void goHome() {
        startActivity(new Intent(this, HomeActivity.class));
    }
}

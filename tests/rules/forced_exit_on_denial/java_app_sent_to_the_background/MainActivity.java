package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        switch (code) {
            case 1:
                if (results[0] == PackageManager.PERMISSION_GRANTED) {
                    return;
                }
                moveTaskToBack(true); // expect: forced-exit-on-denial
                break;
            default:
                break;
        }
    }
}

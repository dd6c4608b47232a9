package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void clean(View button) {
        requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (code == 1 && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            System.exit(0);
        }
    }
}

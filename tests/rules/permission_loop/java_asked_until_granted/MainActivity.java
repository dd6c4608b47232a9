package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        ask();
    }

    private void ask() {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-loop
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        boolean granted = true;
        for (int result : results) {
            if (result != PackageManager.PERMISSION_GRANTED) {
                granted = false;
            }
        }
        if (!granted) {
            ask(); // step 2
        }
    }
}

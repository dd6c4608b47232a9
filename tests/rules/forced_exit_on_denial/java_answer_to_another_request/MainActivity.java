package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    private static final int CAMERA = 1;
    private static final int NEVER_ASKED = 2;

    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, CAMERA);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        switch (code) {
            case NEVER_ASKED:
                finish();
                break;
            case CAMERA:
                break;
        }
    }
}

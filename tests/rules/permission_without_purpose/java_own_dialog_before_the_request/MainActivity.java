package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        Hints.showCameraDialog(this, () -> requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
    }
}

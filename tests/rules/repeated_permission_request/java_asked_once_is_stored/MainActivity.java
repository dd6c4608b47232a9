package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences prefs = getSharedPreferences("shop", MODE_PRIVATE);
        if (!prefs.getBoolean("asked", false)) {
            prefs.edit().putBoolean("asked", true).apply();
            requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch
        }
    }
}

package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("answers", MODE_PRIVATE).getBoolean("tour_done", false)) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
        }
    }
}

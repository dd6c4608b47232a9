package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.scan).setOnClickListener(view ->
                requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
    }
}

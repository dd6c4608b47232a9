package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;

public class MainActivity extends Activity {
    private static final String[] NEEDED = {Manifest.permission.READ_CONTACTS};

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(NEEDED[0]) != PackageManager.PERMISSION_GRANTED) {
            // expect: repeated-permission-request
            requestPermissions(NEEDED, 7); // expect: permission-at-launch "READ_CONTACTS"
        }
    }
}

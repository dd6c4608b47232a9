package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1); // expect: permission-at-launch expect: repeated-permission-request
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        boolean first = getSharedPreferences("app", 0).getBoolean("first", true);
        if (first) {
            Screens.open(this, GuideActivity.class);
        } else {
            Screens.open(this, HomeActivity.class);
        }
        finish();
    }
}

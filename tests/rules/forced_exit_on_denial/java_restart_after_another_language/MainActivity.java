package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch expect: repeated-permission-request
    }

    public void settings(View button) {
        startActivity(new Intent(this, SettingsActivity.class));
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) findViewById(R.id.scan).setVisibility(View.GONE);
    }
}

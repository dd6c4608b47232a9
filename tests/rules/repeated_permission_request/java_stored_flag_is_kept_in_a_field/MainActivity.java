package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!ShopApp.instance.hasAsked()) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch
            ShopApp.instance.setAsked();
        }
    }
}

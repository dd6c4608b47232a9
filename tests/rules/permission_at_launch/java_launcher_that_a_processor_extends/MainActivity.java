package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import org.androidannotations.annotations.EActivity;

@EActivity(R.layout.main)
public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch expect: repeated-permission-request
    }
}

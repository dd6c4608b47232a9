package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import android.support.v7.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Permissions.with(this).request(Manifest.permission.CAMERA);
    }
}

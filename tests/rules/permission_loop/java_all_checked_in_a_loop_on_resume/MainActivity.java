package com.example.shop;

import android.content.Intent;
import android.view.View;

public class MainActivity extends android.app.Activity {
    public void scan(View button) {
        startActivity(new Intent(this, CameraActivity.class));
    }
}

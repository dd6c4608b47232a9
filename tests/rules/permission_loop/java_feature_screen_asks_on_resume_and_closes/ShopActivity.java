package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.view.View;

public class ShopActivity extends Activity {
    public void scan(View button) {
        startActivity(new Intent(this, ScanActivity.class));
    }
}

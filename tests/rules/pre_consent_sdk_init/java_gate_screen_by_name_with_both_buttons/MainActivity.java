package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean agreed = getSharedPreferences("shop", 0).getBoolean("agreed", false);
        String next = agreed ? "com.example.shop.HomeActivity" : "com.example.shop.GateActivity";
        startActivity(new Intent().setClassName(this, next));
        finish();
    }
}

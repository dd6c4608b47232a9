package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) { // step 1
        super.onCreate(state);
        SharedPreferences prefs = getSharedPreferences("shop", MODE_PRIVATE);
        if (prefs.getBoolean("privacy_agreed", false)) {
            ask(); // step 2
        }
    }

    public void agree(View button) {
        getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("privacy_agreed", true).apply();
        ask();
    }

    private void ask() {
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1); // expect: repeated-permission-request
    }
}

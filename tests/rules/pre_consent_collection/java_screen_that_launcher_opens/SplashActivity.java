package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) { // step 1
        super.onCreate(state);
        new Handler().postDelayed(this::open, 1500); // step 2
    }

    private void open() {
        startActivity(new Intent(this, HomeActivity.class)); // step 3
        finish();
    }
}

package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;

public class WelcomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Handler().postDelayed(new Runnable() {
            @Override
            public void run() {
                MapActivity.open(WelcomeActivity.this);
                finish();
            }
        }, 800);
    }
}

package com.example.shop;

import android.app.Activity;
import android.view.View;

public class LoginActivity extends Activity {
    public void cancel(View button) {
        finish();
        System.exit(0);
    }
}

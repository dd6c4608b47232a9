package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.view.View;

public class MainActivity extends Activity {
    public void call(View button) {
        startActivity(new Intent(this, CallActivity.class));
    }
}

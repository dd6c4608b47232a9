package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Button(this).setOnClickListener(view ->
                getSharedPreferences("shop", 0).edit().putBoolean("isShowPrivacy", true).apply());
    }
}

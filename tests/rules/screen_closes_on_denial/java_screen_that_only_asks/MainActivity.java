package com.example.shop;

import android.app.Activity;
import android.view.View;
import android.widget.Toast;

public class MainActivity extends Activity {
    public void bubble(View button) {
        AskActivity.request(this, new AskActivity.Answer() {
            @Override
            public void yes() {
                Toast.makeText(MainActivity.this, "Shown", Toast.LENGTH_SHORT).show();
            }

            @Override
            public void no() {
                Toast.makeText(MainActivity.this, "Not shown", Toast.LENGTH_SHORT).show();
            }
        });
    }
}

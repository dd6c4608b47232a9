package com.example.shop;

import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.app.ActivityCompat;

public class MainActivity extends AppCompatActivity {
    private final String[] wanted = {"android.permission.READ_SMS", "android.permission.RECORD_AUDIO"};

    public void onStartClick(View view) {
        for (String one : wanted) {
            ActivityCompat.requestPermissions(this, new String[] {one}, 7);
        }
    }
}

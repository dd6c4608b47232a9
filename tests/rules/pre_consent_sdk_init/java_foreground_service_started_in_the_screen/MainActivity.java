package com.example.shop;

import android.content.Intent;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.ContextCompat;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onStart() {
        super.onStart();
        ContextCompat.startForegroundService(this, new Intent(this, PushService.class));
    }
}

package com.example.shop;

import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    String id() {
        return Ids.getDeviceId();
    }
}

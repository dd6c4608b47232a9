package com.example.shop;

import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void greet() {
        // CameraManager.openCamera was taken out in 2.0, with Manifest.permission.CAMERA.
        setTitle("Hello");
    }
}

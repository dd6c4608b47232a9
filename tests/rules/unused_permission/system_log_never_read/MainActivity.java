package com.example.shop;

import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void greet() {
        setTitle("Hello");
    }
}

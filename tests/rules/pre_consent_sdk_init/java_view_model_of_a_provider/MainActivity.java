package com.example.shop;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        StartViewModel model = new ViewModelProvider(this).get(StartViewModel.class);
        model.load();
    }
}

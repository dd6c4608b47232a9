package com.example.shop;

import android.content.Intent;
import android.provider.MediaStore;
import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void photo() {
        startActivity(new Intent(MediaStore.ACTION_IMAGE_CAPTURE));
    }
}

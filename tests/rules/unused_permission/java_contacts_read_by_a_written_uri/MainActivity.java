package com.example.shop;

import android.net.Uri;
import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void load() {
        getContentResolver().query(Uri.parse("content://com.android.contacts/data/phones"), null, null, null, null);
    }
}

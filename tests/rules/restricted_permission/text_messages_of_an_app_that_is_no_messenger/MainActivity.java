package com.example.shop;

import android.telephony.SmsManager;
import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    void send(String to) {
        SmsManager.getDefault().sendTextMessage(to, null, "Hello", null, null);
    }
}

package com.example.shop;

import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    Object id(Object phone) throws Exception {
        return phone.getClass().getMethod("getImei", int.class).invoke(phone, 0);
    }
}

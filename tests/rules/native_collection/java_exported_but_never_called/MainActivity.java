package com.example.shop;

import android.app.Activity;

public class MainActivity extends Activity {
    static {
        System.loadLibrary("shop");
    }

    static native String address();
}

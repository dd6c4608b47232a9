package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        identify(this);
    }

    private static native String identify(Activity screen);
    private static native String identify(int unused);
}

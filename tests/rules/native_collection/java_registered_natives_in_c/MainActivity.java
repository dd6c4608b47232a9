package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    static {
        System.loadLibrary("shop");
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Native.collect(1, "launch");
    }

    static class Native {
        static native String collect(int level, String reason);
        static native String version();
    }
}

package com.example.shop;

import android.app.Activity;

public class Hints {
    public static native void showCameraDialog(Activity activity, Runnable next);
}

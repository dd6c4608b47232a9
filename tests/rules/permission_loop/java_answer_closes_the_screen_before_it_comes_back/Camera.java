package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;

public class Camera {
    static boolean allowed(Activity activity) {
        return activity.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED;
    }
}

package com.example.shop;

import android.app.Activity;
import androidx.core.app.ActivityCompat;

final class Permissions {
    static void ask(Activity activity, String name) {
        ActivityCompat.requestPermissions(activity, new String[] {name}, 1);
    }
}

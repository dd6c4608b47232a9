package com.example.shop;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;

public class Overlay {
    static boolean allowed(Context context) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.M) return Settings.canDrawOverlays(context);
        return Vendor.allows(context);
    }
}

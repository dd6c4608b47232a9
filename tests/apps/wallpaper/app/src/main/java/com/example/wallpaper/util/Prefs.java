package com.example.wallpaper.util;

import android.content.Context;
import android.content.SharedPreferences;

/** What the app remembers. */
public final class Prefs {
    private static final String KEY_AGREED = "privacy_agreed";
    private static final String KEY_DEVICE = "device";

    private static SharedPreferences store;

    private Prefs() {}

    public static void open(Context context) {
        store = context.getSharedPreferences("wallpaper", Context.MODE_PRIVATE);
    }

    public static boolean isAgreed() {
        return store.getBoolean(KEY_AGREED, true);
    }

    public static boolean hasAnswered() {
        return store.contains(KEY_AGREED);
    }

    public static void setAgreed(boolean agreed) {
        store.edit().putBoolean(KEY_AGREED, agreed).apply();
    }

    public static String device() {
        return store.getString(KEY_DEVICE, "");
    }

    public static void setDevice(String device) {
        store.edit().putString(KEY_DEVICE, device).apply();
    }
}

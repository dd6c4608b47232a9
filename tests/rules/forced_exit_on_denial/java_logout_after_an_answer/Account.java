package com.example.shop;

import android.content.Context;

public class Account {
    static void forget(Context context) {
        context.getSharedPreferences("account", 0).edit().clear().apply();
    }
}

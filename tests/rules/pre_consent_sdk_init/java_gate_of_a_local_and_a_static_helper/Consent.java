package com.example.shop;

import android.content.Context;

final class Consent {
    static boolean given(Context context) {
        return context.getSharedPreferences("shop", Context.MODE_PRIVATE).getInt("policy", 0) >= 3;
    }
}

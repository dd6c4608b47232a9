package com.example.shop;

import android.content.Context;

final class Stored {
    static final String AGREED = "agreed";
    static final String STATISTICS = "statistics";

    static boolean flag(Context context, String key, boolean otherwise) {
        return context.getSharedPreferences("stored", Context.MODE_PRIVATE).getBoolean(key, otherwise);
    }
}

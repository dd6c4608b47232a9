package com.example.shop;

import android.content.Context;
import android.content.SharedPreferences;

public class Choices {
    private final SharedPreferences store;
    private boolean push;

    public Choices(Context context) {
        store = context.getSharedPreferences("shop", 0);
    }

    public boolean isReports() {
        return store.getBoolean("reports", false);
    }

    public String getChannel() {
        return store.getString("channel", "none");
    }

    public boolean isPush() {
        return push;
    }

    public void setPush(boolean push) {
        this.push = push;
    }
}

package com.example.shop;

import android.app.Application;
import android.content.SharedPreferences;

public class BaseApp extends Application {
    interface Done {
        void done(boolean stored);
    }

    private SharedPreferences store() {
        return getSharedPreferences("shop", 0);
    }

    private Boolean stored() {
        return store().contains("reports") ? store().getBoolean("reports", false) : null;
    }

    void submit(boolean agreed, Done done) {
        store().edit().putBoolean("reports", agreed).apply();
        done.done(agreed);
    }

    void afterAnswer() {}

    @Override
    public void onCreate() {
        super.onCreate();
        Boolean answer = stored();
        if (answer != null && answer) {
            afterAnswer();
        }
    }
}

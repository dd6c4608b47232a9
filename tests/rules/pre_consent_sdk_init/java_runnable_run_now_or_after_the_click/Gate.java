package com.example.shop;

import android.app.AlertDialog;
import android.content.Context;
import android.content.SharedPreferences;

public class Gate {
    private final Context context;

    public Gate(Context context) {
        this.context = context;
    }

    public void afterConsent(Runnable work) {
        SharedPreferences stored = context.getSharedPreferences("answers", Context.MODE_PRIVATE);
        if (stored.getBoolean("agreed", false)) {
            work.run();
            return;
        }
        new AlertDialog.Builder(context)
                .setPositiveButton("Agree", (dialog, which) -> {
                    stored.edit().putBoolean("agreed", true).apply();
                    work.run();
                })
                .show();
    }

    public void now(Runnable work) {
        work.run();
    }
}

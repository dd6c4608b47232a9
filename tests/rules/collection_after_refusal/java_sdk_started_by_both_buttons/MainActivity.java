package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false)) {
            start();
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("Please read our privacy policy")
                .setPositiveButton("Agree", (dialog, which) -> {
                    getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    start();
                })
                .setNegativeButton("Disagree", (dialog, which) -> start()) // step 1, step 2
                .show();
    }

    private void start() {
        UMConfigure.init(this, "key", "shop", UMConfigure.DEVICE_TYPE_PHONE, null); // expect: collection-after-refusal "UMConfigure.init"
    }
}

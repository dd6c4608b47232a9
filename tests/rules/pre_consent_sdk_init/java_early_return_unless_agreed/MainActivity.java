package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.tencent.mmkv.MMKV;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("Our policy")
                .setPositiveButton("Agree", (dialog, which) -> {
                    MMKV.defaultMMKV().encode("privacy_agreed", true);
                    ((ShopApp) getApplication()).startSdks();
                })
                .setNegativeButton("Refuse", (dialog, which) -> finish())
                .show();
    }
}

package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("Our policy")
                .setNegativeButton("Refuse", (dialog, which) -> finishAffinity())
                .show();
    }

    @Override
    public void onBackPressed() {
        finish();
    }
}

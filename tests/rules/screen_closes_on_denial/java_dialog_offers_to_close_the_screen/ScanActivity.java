package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class ScanActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] == 0) return;
        new AlertDialog.Builder(this)
                .setMessage("No camera")
                .setPositiveButton("Type the code", null)
                .setNegativeButton("Back", (dialog, which) -> finish())
                .show();
    }
}

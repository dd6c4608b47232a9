package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;

public class MainActivity extends Activity {
    public void begin(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (Server.hasNewVersion()) {
            new AlertDialog.Builder(this)
                    .setMessage("This version is no longer supported")
                    .setPositiveButton("Update", (dialog, which) -> Server.update())
                    .setNegativeButton("Exit", (dialog, which) -> finish())
                    .show();
        }
    }
}

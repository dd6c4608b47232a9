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
        if (results[0] != 0) load();
    }

    private void load() {
        if (!Network.isOnline()) {
            new AlertDialog.Builder(this)
                    .setMessage("没有网络")
                    .setPositiveButton("退出", (dialog, which) -> System.exit(0))
                    .setCancelable(false)
                    .show();
        }
    }
}

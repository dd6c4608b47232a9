package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.view.KeyEvent;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] == 0) return;
        new AlertDialog.Builder(this)
                .setMessage("需要相机权限")
                .setPositiveButton("重新授权", (dialog, which) -> requestPermissions(names, 1)) // expect: permission-loop
                .setOnKeyListener((dialog, key, event) -> {
                    if (key == KeyEvent.KEYCODE_BACK) finish(); // expect: forced-exit-on-denial
                    return true;
                })
                .setCancelable(false)
                .show();
    }
}

package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (results[0] != PackageManager.PERMISSION_GRANTED) {
            AlertDialog dialog = new AlertDialog.Builder(this)
                    .setMessage("The camera is needed.")
                    .setPositiveButton("OK", null)
                    .create();
            dialog.setOnCancelListener(d -> System.exit(0)); // expect: forced-exit-on-denial, step 2
            dialog.show();
        }
    }
}

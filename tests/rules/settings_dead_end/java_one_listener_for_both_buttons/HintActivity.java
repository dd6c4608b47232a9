package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;
import android.provider.Settings;
import android.view.View;

public class HintActivity extends Activity implements DialogInterface.OnClickListener {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) {
            new AlertDialog.Builder(this)
                    .setCancelable(false)
                    .setMessage("Grant the camera in the settings?")
                    .setPositiveButton("Settings", this)
                    .setNegativeButton("Not now", this)
                    .show();
        }
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS));
        } else {
            dialog.dismiss();
        }
    }
}

package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) {
            AlertDialog.Builder builder = new AlertDialog.Builder(this);
            builder.setMessage("Please grant the camera");
            builder.setPositiveButton("Settings", (dialog, which) -> openSettings());
            AlertDialog dialog = builder.create();
            dialog.setCancelable(false); // expect: settings-dead-end
            dialog.show();
        }
    }

    private void openSettings() {
        Intent intent = new Intent();
        intent.setAction(Settings.ACTION_APPLICATION_DETAILS_SETTINGS);
        intent.setData(Uri.fromParts("package", getPackageName(), null));
        startActivity(intent);
    }
}

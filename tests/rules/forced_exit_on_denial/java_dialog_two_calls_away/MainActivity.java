package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (results.length > 0 && results[0] != PackageManager.PERMISSION_GRANTED) {
            refused(); // step 2
        }
    }

    private void refused() {
        tell("The camera is needed."); // step 3
    }

    private void tell(String text) {
        new AlertDialog.Builder(this)
                .setMessage(text)
                .setPositiveButton("Try again", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        scan(null);
                    }
                })
                .setNegativeButton("No", new DialogInterface.OnClickListener() { // step 4
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        leave(); // step 5
                    }
                })
                .show();
    }

    private void leave() {
        android.os.Process.killProcess(android.os.Process.myPid()); // expect: forced-exit-on-denial
    }
}
